import { strToU8 } from "fflate";

/*
 * What a link of format 2 need not carry: both ends know this text, and a link only points into it. It belongs to the
 * number of the format. One changed character makes every link that was ever sent unreadable, so a test holds its
 * SHA-256; another dictionary is another format. What links hold most often comes last, since near places are cheaper
 * to point to; pieces follow the order of canonical JSON, since long pieces are cheaper than many short ones.
 */

/** Words that people write into reason and notes. */
const words = [
  " Exchange 2010 2013 2016 2019 SE Lync Server Skype for Business Server ",
  "A Cumulative Update was installed The certificates expire in certificate expires in the ",
  "January February March April May June July August September October November December 2026 2027 2028 ",
  "the pilot users only after migration rollout administrators project with Agreed with the service desk on ",
  "approved by requested by Users need want People ask for instant messaging and presence in OWA ",
  "presence and chat in the browser Presence and IM in OWA Lync is being retired Chat stopped when trust was made",
];

/** Ends of names, and other directories than the usual one. */
const names = [
  '.test@admin@pilot@.onmicrosoft.com","',
  '.local","',
  '.net","',
  '.org","',
  '.de","',
  String.raw`D:\\OwaIm`,
  String.raw`D:\\Logs\\OwaIm`,
];

/** Answers that only some goals, versions and installations have. */
const rare = [
  '","follows":"',
  '},"goal":"turn-off","mailboxPolicies":{',
  '},"goal":"repair-duplicate","lync":{"',
  '},"goal":"renew-certificate","lync":{"',
  '},"goal":"reapply","lync":{"',
  '"um":{"sipNameDialPlan":false}}',
  '"exchange":{"version":"2010"},"goal":"',
  '"exchange":{"version":"se"},"goal":"',
  '"exchange":{"version":"2019"},"goal":"',
  '"exchange":{"version":"2016"},"goal":"',
  '","version":"skype-se"},"',
  '","version":"skype-2019"},"',
  '","version":"skype-2015"},"',
  '"},{"certificateName":"',
  '","previousCertificateName":"',
  '","previousThumbprint":"',
  '"}],"schema":1}',
  '"mailboxPolicies":{"names":[],"scope":"all"},"mailboxServers":[{',
  ',"um":{"addToDialPlans":true,"dialPlans":["',
  ' SIP Dial Plan"],"placement":"none","sipNameDialPlan":true}}',
  '"schema":1,"um":{"addToDialPlans":false,"dialPlans":[],"placement":"same-computer",',
  '","discoveredByLync":"no","fqdn":"',
  '","discoveredByLync":"yes","fqdn":"',
  '{"change":{"notes":"","reason":"","reference":"","requestedBy":"","testUser":"","windowMinutes":60,"windowStart":""},"clientAccessServers":["',
];

/** The usual answers, whole and in the order of canonical JSON, and then what is between two servers. */
const usual = [
  '{"change":{"notes":"","reason":"Presence and chat in Outlook Web App","reference":"CHG00","requestedBy":"Messaging team",',
  '"testUser":"im.test@contoso.com","windowMinutes":120,"windowStart":"2027-01-T20:00-05:00T21:00+00:00T22:00+01:00"},',
  '"clientAccessServers":["cas01.contoso.com"],"exchange":{"version":"2013"},"goal":"integrate",',
  '"lync":{"poolFqdn":"pool01.contoso.com","siteId":"Munich","version":"lync-2013"},',
  '"mailboxPolicies":{"names":["Default"],"scope":"named"},',
  '"mailboxServers":[{"certificateName":"mbx01.contoso.com","discoveredByLync":"unknown","fqdn":"","thumbprint":"',
  String.raw`"}],"recordsDirectory":"C:\\ProgramData\\OwaIm","schema":1,`,
  '"trustedApplication":{"applicationId":"OutlookWebApp","port":5199},',
  '"um":{"addToDialPlans":false,"dialPlans":[],"placement":"separate-computers","sipNameDialPlan":false}}',
  '"},{"certificateName":"',
  '","discoveredByLync":"unknown","fqdn":"',
  '","thumbprint":"',
];

/** The preset dictionary of format 2. */
export const linkDictionary = strToU8(["0123456789ABCDEF", ...words, ...names, ...rare, ...usual].join(""));
