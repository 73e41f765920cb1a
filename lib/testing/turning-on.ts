/** Words of a plan that switches instant messaging on; none of them is true of one that turns it off. */
export const turningOn: readonly RegExp[] = [
  /Set instant messaging (on|in)\b/,
  /(Enable|Configure) instant messaging/,
  /(should|can) chat\b/,
  /get instant messaging/,
  /written into web\.config/,
  /enabled for Lync/,
  /picture of the test user's presence icon/,
  /lose it unplanned/,
  /[Uu]sers notice\s*(nothing|no interruption)/,
  /worked and broke/,
  /No instant messaging options/,
  /which may be on purpose/,
];
