import { number } from "./locale";

/** What every refusal of a field knows: how the field is called, and a value that it would take. */
interface Field {
  readonly field: string;
  readonly example: string;
}
/** `character` by its name, never as itself. */
interface Stray extends Field {
  readonly character: string;
}

const refused = ({ field, example }: Field, clause: string) => `The ${field} ${clause}; an example is ${example}.`;
const because = (clause: string) => (given: Field) => refused(given, clause);
const holding = (why: string) => (given: Stray) => refused(given, `contains ${given.character}, ${why}`);
/** What to do about a character: which one goes, and what may be there. */
const only = (allowed: string) => (given: Stray) =>
  `Leave out ${given.character}: use ${allowed} only, for example ${given.example}.`;

/** Why a value is refused by its field, by the reject codes of safety A10. */
export const refusals = {
  EMPTY: because("is empty"),
  TOO_LONG: (given: Field & { readonly length: number; readonly most: number }) =>
    refused(given, `is ${number(given.length)} characters long, and ${number(given.most)} is the most`),

  ENCODING_LONE_SURROGATE: holding("half of a character"),
  ENCODING_NONCHARACTER: holding("which is not a character"),
  CONTROL_CHAR: holding("a control character"),
  BIDI_CONTROL: holding("which reorders what people read"),
  INVISIBLE_CHAR: holding("which nobody can see"),
  NON_ASCII_SPACE: holding("a space that PowerShell takes for a separator"),

  FQDN_IS_URL: because("is a whole address; use only the name between the slashes"),
  FQDN_NON_ASCII: holding("which is not ASCII: give an international name in its xn-- form"),
  FQDN_IS_IP: ({ example }: Field) => `Use the full name, not an IP address, for example ${example}.`,
  FQDN_CHARSET: (given: Stray & { readonly port: boolean }) =>
    given.port
      ? `Leave out the port, which is the colon and the digits after it, for example ${given.example}.`
      : only("letters, digits, hyphens and dots")(given),
  FQDN_NOT_QUALIFIED: because("has no domain"),
  FQDN_LABEL: (given: Field & { readonly part: number }) =>
    refused(
      given,
      `has a part (number ${number(given.part)} between the dots) that is empty, longer than 63, or starts or ends with a hyphen`,
    ),
  FQDN_TLD: because("ends in a part that is not a domain: that starts with a letter and has at least two characters"),

  SITEID_HAS_PREFIX: because("starts with the prefix site:, which Lync adds itself and refuses here"),
  SITEID_CHARSET: only("letters, digits, spaces and a few marks"),
  SITEID_FIRST_CHAR: ({ character, example }: Stray) =>
    `Start with a letter or a digit, not with ${character}, for example ${example}.`,

  PORT_NOT_DIGITS: ({ example }: Field) => `Use digits only, for example ${example}.`,
  PORT_LEADING_ZERO: because("starts with a zero"),
  PORT_RANGE: because("is outside 1 to 65535"),

  PLAN_HASH: (given: Field & { readonly characters: number }) =>
    refused(given, `has ${number(given.characters)} characters; it needs 64, from 0 to 9 and a to f`),

  // Nobody needs an example to count to 40.
  THUMBPRINT_NOT_HEX: ({ character }: Stray) => `Leave out ${character}: use 0 to 9 and A to F only.`,
  THUMBPRINT_SHA256: ({ field }: Field) => `The ${field} is a SHA-256 hash of 64 digits; it needs 40.`,
  THUMBPRINT_LENGTH: ({ field, digits }: Field & { readonly digits: number }) =>
    `The ${field} has ${number(digits)} digits; it needs 40.`,
  THUMBPRINT_PLACEHOLDER: ({ field }: Field) => `The ${field} is one digit repeated, not that of a certificate.`,

  APPID_CHARSET: only("letters and digits"),

  POLICY_WILDCARD: ({ character, example }: Stray) =>
    `Leave out ${character}, a wildcard that can mean several objects: give one whole name, for example ${example}.`,
  POLICY_IS_GUID: because("is a GUID; use the name"),
  POLICY_IS_DN: because("is a distinguished name; use the plain name"),
  POLICY_CHARSET: ({ field, character, example }: Stray) =>
    `Leave out ${character}, which is not allowed in a ${field}; an example is ${example}.`,
  POLICY_FIRST_CHAR: (given: Stray) =>
    refused(given, `starts with ${given.character}, which a shell or a spreadsheet takes for an operator`),

  PATH_DEVICE_NAMESPACE: because("is a device path; use a drive letter"),
  PATH_UNC: because("is on another computer; use a local drive"),
  PATH_NOT_DRIVE: because("starts with a PowerShell drive or an address; use a drive letter"),
  PATH_NOT_ABSOLUTE: because("does not start with a drive letter, a colon and a backslash"),
  PATH_ROOT: because("is a whole drive"),
  PATH_TRAVERSAL: because("contains . or .. as a folder"),
  PATH_STREAM: because("contains a second colon, which means a hidden stream of a file"),
  PATH_CHARSET: ({ character, example }: Stray) =>
    `Leave out ${character}, which Windows forbids in names; an example is ${example}.`,
  PATH_ENV_VAR: because("contains an environment variable; use the real folder"),
  PATH_TRAILING_DOT_SPACE: because("contains a folder that ends in a dot or a space, which Windows drops"),
  PATH_LEADING_SPACE: because("contains a folder that starts with a space"),
  PATH_RESERVED_NAME: because("contains a device name such as NUL or COM1 as a folder"),

  WINDOW_START_FORM: because("is not a date, a T, a time and a zone"),
  WINDOW_START_UNREAL: because("names a day, a time or a zone that does not exist"),
  WINDOW_MINUTES_RANGE: (given: Field & { readonly most: number }) =>
    refused(given, `is a whole number of minutes from 1 to ${number(given.most)}`),
};
