import { characters } from "./characters";
import { fieldNames } from "./field-names";
import { number } from "./locale";
import { portServices } from "./port-services";

/** What is worth knowing about a value that its field accepts. */
const remarks = {
  "sample-value": ({ field }: { readonly field: string }) =>
    `This ${field} is the sample of Microsoft's article: make sure that it is really yours.`,
  "example-value": ({ field }: { readonly field: string }) =>
    `This ${field} looks like an example of these pages: make sure that it is really yours.`,
  "long-name": "This host name is longer than 64 characters, so no certificate can carry it as its subject name.",
  "mixed-scripts": ({ field, command }: { readonly field: string; readonly command: string }) =>
    `This ${field} mixes Latin, Cyrillic or Greek letters that look alike: compare it with ${command}.`,
  "port-in-use": ({ port, service }: { readonly port: number; readonly service: string }) =>
    `Port ${number(port)} is used by ${service}: choose another one, e.g. 5199, or make sure it is free.`,
};

/** What a form says about a value as soon as it stands there: little, because every page of questions carries it. */
export const remarkWords = { characters, fieldNames, portServices, remarks };
