/** Why nothing is read out of a file that was given to a page, and the next move. */
export const noText = {
  unreadable: "This cannot be read; it may be a folder. Choose the files in it.",
  empty: "This file is empty; copying it may have failed. Copy it again.",
  picture: "This file is a picture, and nothing can be read from one. Choose the file itself, not a screenshot of it.",
  packed:
    "This file is an archive or a document, such as zip, Word, Excel or PDF. Unpack it, and choose the text files in it.",
  certificate:
    "This file is a certificate. Choose it in a change with the goal “Replace the certificate”: on the page “Mailbox servers”, under “Read the new certificates from files”.",
  "private-key":
    "This file holds a private key, so nothing was read from it. Never give a private key to a web page: export the certificate again without it, as a .cer file.",
  "not-text": "This file is not text in UTF-8 or UTF-16. Choose the file that the script or the wizard wrote.",
} as const;
