import { joinPs, ps } from "../ps";
import { apply } from "./apply";
import { guard } from "./guard";
import { readOnly } from "./read-only";
import { records } from "./records";
import { run } from "./run";
import { state } from "./state";
import { undo } from "./undo";
import { values } from "./values";
import { webConfig } from "./web-config";

const begin = ps`
# ==== Machinery: the same in every script of this version; reviewed once. ====
`;
const end = ps`
# ==== End of the machinery. ====
`;

/** The part that is byte-identical in every script of one generator version: guard, records, splice and the courses of apply, undo, verify and discover, between its two marks. */
export const machinery = joinPs([begin, values, state, records, guard, webConfig, run, apply, undo, readOnly, end]);
