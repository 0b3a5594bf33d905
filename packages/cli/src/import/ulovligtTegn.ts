/** What a text file cannot hold either: control characters, and halves of characters. */
export const harUlovligtTegn = (tekst: string): boolean => /[^\P{Cc}\t-\r\u007f-\u009f]|\p{Cs}/u.test(tekst)
