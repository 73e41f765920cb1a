using System;

// Enumerations of Exchange that the fakes answer with where a shell has its assemblies. Names and numbers matter: without
// the assemblies the same values arrive as numbers.
namespace Microsoft.Exchange.Data.Directory.SystemConfiguration
{
    public enum InstantMessagingTypeOptions
    {
        None,
        Msn,
        Ocs,
    }

    public enum UMUriType
    {
        TelExtn,
        E164,
        SipName,
    }

    public enum UMStartupMode
    {
        TCP,
        TLS,
        Dual,
    }

    // The other names are not public.
    public enum SettingOverrideStatus
    {
        Accepted = 3,
    }

    [Flags]
    public enum ServerRole
    {
        None = 0,
        Mailbox = 2,
        ClientAccess = 4,
        UnifiedMessaging = 16,
        HubTransport = 32,
        Edge = 64,
    }
}

namespace Microsoft.Exchange.Diagnostics
{
    public enum EventLevel
    {
        Lowest = 0,
        Low = 1,
        Medium = 3,
        High = 5,
        Expert = 7,
    }
}

namespace Microsoft.Exchange.Management.SystemConfigurationTasks
{
    [Flags]
    public enum AllowedServices
    {
        None = 0,
        IMAP = 1,
        POP = 2,
        UM = 4,
        IIS = 8,
        SMTP = 16,
        Federation = 32,
        UMCallRouter = 64,
    }
}
