const imPage = "“Configure instant messaging integration with Outlook on the web”";
const featurePage = "“Plan to integrate Skype for Business and Exchange”";

/** What is said of a version of Exchange with a version of Lync. Each reason is one sentence that names its source. */
export const pairs = {
  verdicts: { planned: "Possible", warned: "With a warning", refused: "Refused" },
  /** Of an Exchange that this version of the wizard cannot plan at all. */
  notYet: "Not yet",
  /** Behind a reason that does not say itself how sure it is. */
  confidences: { L: "Not documented: test it in a lab" },
  /** Behind the reason of a refusal: what to choose instead. */
  instead: { unsupported: "Choose Skype for Business Server 2015 or later, or plan for Exchange 2013 or earlier." },
  reasons: {
    article: "Microsoft’s article “Integrating Lync Server 2013 and Outlook Web App 2013” describes this pair.",
    earlier:
      "Microsoft’s article about Exchange 2013 says that Exchange 2010 can be connected too; the steps are from one unofficial source.",
    listed: `Microsoft’s page ${featurePage} lists presence and chat in Outlook Web App for this Exchange with Skype for Business Server.`,
    oldRollup: `Microsoft’s page ${featurePage} lists presence and chat for Exchange 2010 with Skype for Business Server, and “Disable TLS 1.0/1.1 in Skype for Business Server” asks for Exchange 2010 SP3 with Update Rollup 19 where TLS 1.0 and 1.1 are turned off.`,
    covered: `Microsoft’s page ${imPage} covers this Exchange with Skype for Business Server.`,
    unnamed: `Microsoft’s page ${imPage} covers this Exchange with Skype for Business Server, and no page names the Subscription Edition, which is Skype for Business Server 2019 under a new name.`,
    silent: "Microsoft’s tables for this pair leave out Unified Messaging and do not mention instant messaging.",
    unsupported: `Microsoft’s page ${imPage} says that Lync Server 2013 is not supported with Exchange 2016 and later.`,
  },
};
