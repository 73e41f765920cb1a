using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using OwaIm.Lab;

// Runs the driver, whose path is the only argument, in a bare PowerShell runspace. Where pwsh is installed it runs the
// same driver instead of this program.
using var runspace = RunspaceFactory.CreateRunspace(new LabHost("", "Lab"), InitialSessionState.CreateDefault2());
runspace.Open();
using var shell = PowerShell.Create(runspace);
shell.AddCommand(args[0]).Invoke();
foreach (var error in shell.Streams.Error)
{
    Console.Error.WriteLine(error);
}

// A case that was cut off may have left a thread behind; it must not keep the process alive.
Environment.Exit(shell.HadErrors ? 1 : 0);
