import { defaultRecordsDirectory } from "../defaults";
import { notesPolicy } from "../fields/notes";
import { pathPolicy } from "../fields/path";
import { reasonPolicy, referencePolicy, requestedByPolicy, testUserPolicy } from "../fields/short-text";
import { windowMinutesPolicy } from "../fields/window-minutes";
import { windowStartPolicy } from "../fields/window-start";
import { detail, fallback, group, number, text } from "./build-question";

/** What the change board reads. */
export const change = fallback(
  {},
  group(
    { section: "change", label: "change details", example: '{ "reference": "CHG0031234" }' },
    {
      reference: detail(referencePolicy, {
        at: "change.reference",
        label: "change reference",
        example: '"CHG0031234"',
      }),
      reason: detail(reasonPolicy, {
        at: "change.reason",
        label: "reason for the change",
        example: '"Presence in Outlook Web App"',
      }),
      requestedBy: detail(requestedByPolicy, {
        at: "change.requestedBy",
        label: "requester",
        example: '"Messaging team"',
      }),
      /** As typed: ISO 8601 with zone, or empty. Shown, never computed with a clock. */
      windowStart: detail(windowStartPolicy, {
        at: "change.windowStart",
        label: "start of the window",
        example: '"2026-11-28T22:00+01:00"',
      }),
      windowMinutes: fallback(
        120,
        number(windowMinutesPolicy, {
          at: "change.windowMinutes",
          label: "length of the window in minutes",
          example: "120",
          printedIn: "documents",
          mayStayEmpty: true,
        }),
      ),
      testUser: detail(testUserPolicy, {
        at: "change.testUser",
        label: "test user",
        example: '"im.test@contoso.com"',
      }),
      notes: detail(notesPolicy, {
        at: "change.notes",
        label: "notes",
        example: '"Window agreed with the service desk"',
      }),
    },
  ),
);

/** Where the scripts keep logs, undo records and results on each server. */
export const recordsDirectory = fallback(
  defaultRecordsDirectory,
  text(pathPolicy, {
    at: "change.recordsDirectory",
    label: "records directory",
    example: '"C:\\\\ProgramData\\\\OwaIm"',
    printedIn: "scripts",
    standIn: defaultRecordsDirectory,
    exact: true,
    mayStayEmpty: true,
  }),
);
