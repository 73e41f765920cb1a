using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace OwaIm.Lab
{
    /// <summary>
    /// A host without a console: keeps every line, and answers each yes-or-no question as told and counts it.
    /// </summary>
    public sealed class LabHost : PSHost
    {
        private readonly LabHostUI ui;

        /// <param name="answer">"yes", "no", or empty: a question is then an error, as without a user.</param>
        /// <param name="name">What scripts see; "ServerRemoteHost" in a remote session.</param>
        public LabHost(string answer, string name)
        {
            ui = new LabHostUI(answer);
            Name = name;
        }

        public IReadOnlyList<string> Lines => ui.Lines;

        public IReadOnlyList<string> Questions => ui.Questions;

        public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

        public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

        public override Guid InstanceId { get; } = Guid.NewGuid();

        public override string Name { get; }

        public override PSHostUserInterface UI => ui;

        public override Version Version { get; } = new Version(1, 0);

        public override void EnterNestedPrompt() => throw new NotSupportedException();

        public override void ExitNestedPrompt() => throw new NotSupportedException();

        public override void NotifyBeginApplication()
        {
        }

        public override void NotifyEndApplication()
        {
        }

        public override void SetShouldExit(int exitCode)
        {
        }
    }

    internal sealed class LabHostUI : PSHostUserInterface
    {
        private readonly string answer;
        private string line = "";

        public LabHostUI(string answer) => this.answer = answer;

        public List<string> Lines { get; } = new List<string>();

        public List<string> Questions { get; } = new List<string>();

        public override PSHostRawUserInterface? RawUI => null;

        public override int PromptForChoice(
            string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            Questions.Add(caption + "\n" + message);
            if (answer.Length == 0)
            {
                throw new PSInvalidOperationException("The script asked a question and nobody was there to answer.");
            }

            // The engine offers Yes, Yes to All, No, No to All, Suspend; the labels carry an ampersand.
            var labels = choices.Select(choice => choice.Label.Replace("&", "")).ToList();
            return labels.FindIndex(label => label.StartsWith(answer, StringComparison.OrdinalIgnoreCase));
        }

        public override Dictionary<string, PSObject> Prompt(
            string caption, string message, Collection<FieldDescription> descriptions) => throw NoInput();

        public override PSCredential PromptForCredential(
            string caption, string message, string userName, string targetName) => throw NoInput();

        public override PSCredential PromptForCredential(
            string caption,
            string message,
            string userName,
            string targetName,
            PSCredentialTypes allowedCredentialTypes,
            PSCredentialUIOptions options) => throw NoInput();

        public override string ReadLine() => throw NoInput();

        public override SecureString ReadLineAsSecureString() => throw NoInput();

        public override void Write(string value) => line += value;

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
            Write(value);

        public override void WriteLine(string value)
        {
            Lines.Add(line + value);
            line = "";
        }

        public override void WriteErrorLine(string value) => WriteLine(value);

        public override void WriteDebugLine(string message)
        {
        }

        public override void WriteProgress(long sourceId, ProgressRecord record)
        {
        }

        public override void WriteVerboseLine(string message)
        {
        }

        public override void WriteWarningLine(string message)
        {
        }

        private static PSInvalidOperationException NoInput() =>
            new PSInvalidOperationException("The script asked for input and nobody was there to answer.");
    }
}
