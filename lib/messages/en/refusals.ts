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
const holding = (why: string) => (given: Stray) => refused(given, `holds ${given.character}, ${why}`);
/** What to do about a character: which one goes, and what may be there. */
const only = (allowed: string) => (given: Stray) =>
  `Leave out ${given.character}: use ${allowed} only, for example ${given.example}.`;

/** Why a value is refused by its field, by the reject codes of safety A10. */
export const refusals = {
  EMPTY: because("is empty"),
  TOO_LONG: (given: Field & { readonly length: number; readonly most: number }) =>
    refused(given, `is ${number(given.length)} characters long, and ${number(given.most)} is the most`),

  ENCODING_LONE_SURROGATE: holding("half of a character"),
  ENCODING_NONCHARACTER: holding("which is no character at all"),
  CONTROL_CHAR: holding("a control character"),
  BIDI_CONTROL: holding("which reorders what people read"),
  INVISIBLE_CHAR: holding("which nobody can see"),
  NON_ASCII_SPACE: holding("a space that PowerShell takes for a separator"),

  FQDN_IS_URL: because("is a whole address, and only the name between the slashes is wanted"),
  FQDN_NON_ASCII: holding("which is not ASCII: give an international name in its xn-- form"),
  FQDN_IS_IP: ({ example }: Field) => `Use the full name, not an IP address, for example ${example}.`,
  FQDN_CHARSET: (given: Stray & { readonly port: boolean }) =>
    given.port
      ? `Leave out the port, which is the colon and the digits behind it, for example ${given.example}.`
      : only("letters, digits, hyphens and dots")(given),
  FQDN_NOT_QUALIFIED: because("has no domain"),
  FQDN_LABEL: (given: Field & { readonly part: number }) =>
    refused(
      given,
      `has a part (number ${number(given.part)} between the dots) that is empty, longer than 63, or starts or ends with a hyphen`,
    ),
  FQDN_TLD: because("ends in a part that is no domain: it starts with a letter and has two characters at least"),

  SITEID_HAS_PREFIX: because("starts with the prefix site: which Lync adds by itself and refuses here"),
  SITEID_CHARSET: only("letters, digits, spaces and a few marks"),
  SITEID_FIRST_CHAR: ({ character, example }: Stray) =>
    `Start with a letter or a digit, not with ${character}, for example ${example}.`,

  PORT_NOT_DIGITS: ({ example }: Field) => `Use digits only, for example ${example}.`,
  PORT_LEADING_ZERO: because("starts with a zero"),
  PORT_RANGE: because("lies outside 1 to 65535"),

  PLAN_HASH: (given: Field & { readonly characters: number }) =>
    refused(given, `has ${number(given.characters)} characters, and 64 of 0 to 9 and a to f are needed`),

  THUMBPRINT_NOT_HEX: only("0 to 9 and A to F"),
  THUMBPRINT_SHA256: because("has 64 digits, which is a SHA-256 fingerprint, and Windows shows 40"),
  THUMBPRINT_LENGTH: (given: Field & { readonly digits: number }) =>
    refused(given, `has ${number(given.digits)} digits, and 40 are needed`),
  THUMBPRINT_PLACEHOLDER: because("is one digit repeated, which is no certificate"),

  APPID_CHARSET: only("letters and digits"),

  POLICY_WILDCARD: ({ character, example }: Stray) =>
    `Leave out ${character}, a wildcard that can mean several objects: give one whole name, for example ${example}.`,
  POLICY_IS_GUID: because("is a GUID, and the name is wanted"),
  POLICY_IS_DN: because("is a distinguished name, and the plain name is wanted"),
  POLICY_CHARSET: ({ field, character, example }: Stray) =>
    `Leave out ${character}, which is not allowed in a ${field}; an example is ${example}.`,
  POLICY_FIRST_CHAR: (given: Stray) =>
    refused(given, `starts with ${given.character}, which a shell or a spreadsheet takes for an operator`),

  PATH_DEVICE_NAMESPACE: because("is a device path, and a drive letter is wanted"),
  PATH_UNC: because("is on another computer, and a local drive is wanted"),
  PATH_NOT_DRIVE: because("starts with a PowerShell drive or an address, and a drive letter is wanted"),
  PATH_NOT_ABSOLUTE: because("does not start with a drive letter, a colon and a backslash"),
  PATH_ROOT: because("is a whole drive"),
  PATH_TRAVERSAL: because("holds . or .. as a folder"),
  PATH_STREAM: because("holds a second colon, which means a hidden stream of a file"),
  PATH_CHARSET: ({ character, example }: Stray) =>
    `Leave out ${character}, which Windows forbids in names; an example is ${example}.`,
  PATH_ENV_VAR: because("holds an environment variable, and the real folder is wanted"),
  PATH_TRAILING_DOT_SPACE: because("holds a folder that ends in a dot or a space, which Windows drops"),
  PATH_LEADING_SPACE: because("holds a folder that starts with a space"),
  PATH_RESERVED_NAME: because("holds a device name such as NUL or COM1 as a folder"),

  WINDOW_START_FORM: because("is not a date, a T, a time and a zone"),
  WINDOW_START_UNREAL: because("names a day, a time or a zone that does not exist"),
  WINDOW_MINUTES_RANGE: (given: Field & { readonly most: number }) =>
    refused(given, `is a whole number of minutes from 1 to ${number(given.most)}`),
};
