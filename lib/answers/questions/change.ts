import { defaultRecordsDirectory } from "../defaults";
import { notesPolicy } from "../fields/notes";
import { pathPolicy } from "../fields/path";
import { reasonPolicy, referencePolicy, requestedByPolicy, testUserPolicy } from "../fields/short-text";
import { windowMinutesPolicy } from "../fields/window-minutes";
import { planHashPolicy } from "../fields/plan-hash";
import { windowStartPolicy } from "../fields/window-start";
import { detail, fallback, group, number, optional, text } from "./build-question";

/** What the change board reads. */
export const change = fallback(
  {},
  group(
    { section: "change", example: '{ "reference": "CHG0031234" }' },
    {
      reference: detail(referencePolicy, {
        at: "change.reference",
        example: '"CHG0031234"',
      }),
      reason: detail(reasonPolicy, {
        at: "change.reason",
        example: '"Presence and chat for the sales team"',
      }),
      requestedBy: detail(requestedByPolicy, {
        at: "change.requestedBy",
        example: '"Messaging team"',
      }),
      /** As typed: ISO 8601 with zone, or empty. Shown, never computed with a clock. */
      windowStart: detail(windowStartPolicy, {
        at: "change.windowStart",
        example: '"2026-11-28T22:00+01:00"',
      }),
      windowMinutes: fallback(
        120,
        number(windowMinutesPolicy, {
          at: "change.windowMinutes",
          example: "120",
          printedIn: "documents",
          mayStayEmpty: true,
        }),
      ),
      testUser: detail(testUserPolicy, {
        at: "change.testUser",
        example: '"im.test@contoso.com"',
      }),
      notes: detail(notesPolicy, {
        at: "change.notes",
        example: '"Window agreed with the service desk"',
      }),
      /** Hash of the plan whose work this change continues or mends. */
      follows: optional(
        text(planHashPolicy, {
          at: "change.follows",
          example: `"${planHashPolicy.example}"`,
          printedIn: "documents",
          standIn: "0".repeat(64),
          exact: true,
          mayStayEmpty: true,
        }),
      ),
    },
  ),
);

/** Where the scripts keep logs, undo records and results on each server. */
export const recordsDirectory = fallback(
  defaultRecordsDirectory,
  text(pathPolicy, {
    at: "change.recordsDirectory",
    example: '"C:\\\\ProgramData\\\\OwaIm"',
    printedIn: "scripts",
    standIn: defaultRecordsDirectory,
    exact: true,
    mayStayEmpty: true,
  }),
);
