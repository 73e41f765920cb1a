import { describe, expect, it } from "vitest";
import { utf16 } from "@/lib/testing/encodings";
import { decodeText } from "./decode-text";

const text = '{ "name": "Zürich 瑞士" }\r\n';
const utf8 = new TextEncoder().encode(text);
const bytes = (...start: readonly number[]) => Uint8Array.from([...start, ...Array<number>(40).fill(0x8f)]);
const ascii = (start: string) => bytes(...new TextEncoder().encode(start));

describe("the text of a file", () => {
  it.each([
    ["UTF-8", utf8],
    ["UTF-8 with its mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    ["UTF-16 as PowerShell writes it", utf16(text)],
    ["UTF-16 without a mark", utf16(text, { mark: false })],
    ["UTF-16, high byte first", utf16(text, { highFirst: true })],
    ["UTF-16, high byte first, without a mark", utf16(text, { highFirst: true, mark: false })],
  ])("is read in %s", (_name, given) => {
    expect(decodeText(given)).toEqual({ ok: true, value: text });
  });

  it("that is cut in the middle of a character is read up to it", () => {
    const cut = utf8.subarray(0, utf8.indexOf(0xc3) + 1);
    expect(decodeText(cut)).toEqual({ ok: true, value: '{ "name": "Z' });
    expect(decodeText(utf16(text).subarray(0, 29))).toEqual({ ok: true, value: '{ "name": "Zü' });
  });

  it.each([
    ["nothing", new Uint8Array(), "empty"],
    ["a byte order mark alone", Uint8Array.of(0xff, 0xfe), "empty"],
    ["blanks alone", new TextEncoder().encode(" \r\n"), "empty"],
    ["PNG", ascii("\u001aPNG").fill(0x89, 0, 1), "picture"],
    ["JPEG", bytes(0xff, 0xd8, 0xff, 0xe0), "picture"],
    ["GIF", ascii("GIF89a"), "picture"],
    ["a bitmap", bytes(0x42, 0x4d, 1, 2, 3, 4, 0, 0, 0, 0, 54), "picture"],
    ["WebP", ascii("RIFF1234WEBPVP8 "), "picture"],
    ["a zip, or a document of Word", ascii("PK\u0003\u0004"), "packed"],
    ["an empty zip", ascii("PK\u0005\u0006"), "packed"],
    ["an older document of Word", bytes(0xd0, 0xcf, 0x11, 0xe0), "packed"],
    ["PDF", ascii("%PDF-1.7"), "packed"],
    ["the code page of Windows", Uint8Array.from([...utf8.subarray(0, 12), 0xfc, 0x72]), "not-text"],
    ["a program", ascii("MZ\u0000\u0001"), "not-text"],
    ["zeros", new Uint8Array(40), "not-text"],
    ["half a surrogate pair in UTF-16", Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8, 0x41, 0), "not-text"],
  ])("is not there in %s", (_name, given, why) => {
    expect(decodeText(given)).toEqual({ ok: false, error: why });
  });
});
