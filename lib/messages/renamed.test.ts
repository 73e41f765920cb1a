import { describe, expect, it } from "vitest";
import { renamed } from "./renamed";

const names = [["Outlook Web App", "Outlook on the web"]] as const;

describe("a catalogue with other names", () => {
  const words = renamed(
    {
      text: "Outlook Web App restarts.",
      list: ["Open Outlook Web App"],
      message: (reason: string, count: number) => `${count} times, Outlook Web App: ${reason}`,
      ofTable: ({ reason }: { readonly reason: string }) => [`Outlook Web App`, reason],
      article: "Integrating Lync Server 2013 and Outlook Web App 2013",
    },
    names,
  );

  it("says them in texts, lists and messages", () => {
    expect(words.text).toBe("Outlook on the web restarts.");
    expect(words.list).toEqual(["Open Outlook on the web"]);
    expect(words.message("why", 2)).toBe("2 times, Outlook on the web: why");
  });

  it("leaves what a message is given, and the title of an article, as they are", () => {
    const typed = "Presence in Outlook Web App";
    expect(words.message(typed, 1)).toBe(`1 times, Outlook on the web: ${typed}`);
    expect(words.ofTable({ reason: typed })).toEqual(["Outlook on the web", typed]);
    expect(words.article).toBe("Integrating Lync Server 2013 and Outlook Web App 2013");
  });
});
