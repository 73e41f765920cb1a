/** Name and version of this generator: beside the plan hash in every file, never inside it. Equal to package.json. */
export const generator = { name: "OWA IM Deployment Wizard", version: "0.1.0" } as const;
