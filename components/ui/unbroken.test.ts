import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CommandText } from "./command-text";
import { Prose } from "./prose";

const command = ".\\mailbox-server\\Invoke-OnMailboxServers.ps1 -Run Get -WhatIf";
const pages = {
  command: renderToStaticMarkup(createElement(CommandText, { command })),
  sentence: renderToStaticMarkup(createElement(Prose, { text: `Rehearse it: ${command}.` })),
};

describe.each(Object.entries(pages))("a line of a %s", (_, html) => {
  it("is broken behind folders and inside no name and no option", () => {
    expect(html).toContain('<wbr/><span class="unbroken">Invoke-OnMailboxServers.ps1</span>');
    expect(html).toContain('<span class="unbroken">-WhatIf</span>');
  });

  it("has the same text, without a blank between its pieces", () => {
    expect(html.replace(/<[^>]*>/g, "")).toContain(command);
  });
});
