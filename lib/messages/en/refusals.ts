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

/** What to do instead, and how that looks. */
const instead =
  (move: string) =>
  ({ example }: Field) =>
    `${move}, for example ${example}.`;
const leaveOut = (why: string) => (given: Stray) => instead(`Leave out ${given.character}, ${why}`)(given);
/** What to do about a character: which one goes, and what may be there. */
const only = (allowed: string) => (given: Stray) =>
  `Leave out ${given.character}: use ${allowed} only, for example ${given.example}.`;

/** Why a value is refused by its field, by the reject codes of safety A10. */
export const refusals = {
  EMPTY: ({ field, example }: Field) => `Enter a ${field}, for example ${example}.`,
  TOO_LONG: (given: Field & { readonly length: number; readonly most: number }) =>
    instead(`Use ${number(given.most)} characters at most; these are ${number(given.length)}`)(given),

  ENCODING_LONE_SURROGATE: leaveOut("half of a character"),
  ENCODING_NONCHARACTER: leaveOut("which is not a character"),
  CONTROL_CHAR: leaveOut("a control character"),
  BIDI_CONTROL: leaveOut("which reorders what people read"),
  INVISIBLE_CHAR: leaveOut("which nobody can see"),
  NON_ASCII_SPACE: leaveOut("a space that PowerShell takes for a separator"),

  FQDN_IS_URL: instead("Use only the name between the slashes"),
  FQDN_NON_ASCII: leaveOut("which is not ASCII, and give an international name in its xn-- form"),
  FQDN_IS_IP: ({ example }: Field) => `Use the full name, not an IP address, for example ${example}.`,
  /** `port` has its colon, and is empty where there is none. */
  FQDN_CHARSET: (given: Stray & { readonly port: string }) =>
    given.port !== "" ? `Leave out the port, ${given.port}.` : only("letters, digits, hyphens and dots")(given),
  FQDN_NOT_QUALIFIED: instead("Add the domain"),
  FQDN_LABEL: (given: Field & { readonly part: number }) =>
    instead(
      `Mend part ${number(given.part)} between the dots: it is empty, longer than 63, or starts or ends with a hyphen`,
    )(given),
  FQDN_TLD: instead("End the name in a domain, which starts with a letter and has at least two characters"),

  SITEID_HAS_PREFIX: instead("Leave out the prefix site:, which Lync adds itself and refuses here"),
  SITEID_CHARSET: only("letters, digits, spaces and a few marks"),
  SITEID_FIRST_CHAR: ({ character, example }: Stray) =>
    `Start with a letter or a digit, not with ${character}, for example ${example}.`,

  PORT_NOT_DIGITS: ({ example }: Field) => `Use digits only, for example ${example}.`,
  PORT_LEADING_ZERO: instead("Leave out the zero at the start"),
  PORT_RANGE: instead("Use a number from 1 to 65535"),

  PLAN_HASH: (given: Field & { readonly characters: number }) =>
    instead(`Use 64 characters, from 0 to 9 and a to f; these are ${number(given.characters)}`)(given),

  // Nobody needs an example to count to 40.
  THUMBPRINT_NOT_HEX: ({ character }: Stray) => `Leave out ${character}: use 0 to 9 and A to F only.`,
  THUMBPRINT_SHA256: ({ field }: Field) => `The ${field} is a SHA-256 hash of 64 digits; it needs 40.`,
  THUMBPRINT_LENGTH: ({ field, digits }: Field & { readonly digits: number }) =>
    `The ${field} has ${number(digits)} digits; it needs 40.`,
  THUMBPRINT_PLACEHOLDER: ({ field }: Field) => `The ${field} is one digit repeated, not that of a certificate.`,

  APPID_CHARSET: only("letters and digits"),

  POLICY_WILDCARD: ({ character, example }: Stray) =>
    `Leave out ${character}, a wildcard that can mean several objects: give one whole name, for example ${example}.`,
  POLICY_IS_GUID: instead("Use the name, not the GUID"),
  POLICY_IS_DN: instead("Use the plain name, not the distinguished name"),
  POLICY_CHARSET: ({ field, character, example }: Stray) =>
    `Leave out ${character}, which is not allowed in a ${field}, for example ${example}.`,
  POLICY_FIRST_CHAR: (given: Stray) =>
    instead(`Do not start with ${given.character}, which a shell or a spreadsheet takes for an operator`)(given),

  PATH_DEVICE_NAMESPACE: instead("Use a drive letter, not a device path"),
  PATH_UNC: instead("Use a local drive, not another computer"),
  PATH_NOT_DRIVE: instead("Use a drive letter, not a PowerShell drive or an address"),
  PATH_NOT_ABSOLUTE: instead("Start with a drive letter, a colon and a backslash"),
  PATH_ROOT: instead("Add a folder; this is a whole drive"),
  PATH_TRAVERSAL: instead("Leave out the folders . and .."),
  PATH_STREAM: instead("Leave out the second colon, which means a hidden stream of a file"),
  PATH_CHARSET: ({ character, example }: Stray) =>
    `Leave out ${character}, which Windows forbids in names, for example ${example}.`,
  PATH_ENV_VAR: instead("Use the real folder, not an environment variable"),
  PATH_TRAILING_DOT_SPACE: instead("Leave out the dot or space at the end of a folder, which Windows drops"),
  PATH_LEADING_SPACE: instead("Leave out the space at the start of a folder"),
  PATH_RESERVED_NAME: instead("Use no device name, such as NUL or COM1, as a folder"),

  WINDOW_START_FORM: instead("Give a date, a T, a time and a zone"),
  WINDOW_START_UNREAL: instead("Give a day, a time and a zone that exist"),
  WINDOW_MINUTES_RANGE: (given: Field & { readonly most: number }) =>
    instead(`Use a whole number of minutes from 1 to ${number(given.most)}`)(given),
};
