/** Texts that one store or another would change, cut or stumble over. */

/** Each by what is hard about it. */
export const hardTexts: Readonly<Record<string, string>> = {
  nothing: "",
  "Danish letters, composed": "\u00e6\u00f8\u00e5 \u00c6\u00d8\u00c5",
  "Danish letters, decomposed": "a\u030a A\u030a o\u0338",
  "composed beside decomposed": "\u00e5 a\u030a",
  "a compatibility letter": "\ufb01 \u212b \u2460",
  "line and paragraph separators": "before\u2028between\u2029after",
  "escaped quotes and backslashes": '"\\"\\\\"',
  "the escape of NUL, spelled out": "\\u0000",
  "every short escape": '"\\/\b\f\n\r\t',
  "controls without a short escape": "\u0001\u001f\u007f\u0085",
  "the beginning of a commit line": '{"commit":{"from":1',
  "the beginning of a genesis line": '{"log":{"id":"a"',
  "the beginning of a segment's header": '{"header":{"log":"a"',
  "a line of its own": '\n{"commit":\n',
  "letters beyond the first plane": "\u{1f600}\u{10ffff}",
  "a byte order mark": "\ufeff",
  "non-characters": "\ufffe\uffff\ufffd",
  "text from right to left": "\u202eabc\u05d0",
  "blanks at the ends": " \t a \u00a0 ",
  "words of SQL": "'; DROP TABLE log; -- $1 ? :a %s",
  "the end of a COPY": "\\.",
  "what looks like a number": "12345678901234567890",
  "what looks like null": "null",
  "a date": "2018-02-30T24:00:00Z"
}
