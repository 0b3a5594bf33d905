/** What is said in English of mappings, and of files in the forms that only they can name. */

/** Why something is refused or noted, and what to do about it. */
export const englishMapping = {
  grund: {
    hovedetMangler:
      "None of the first {antal} lines has all the columns. The one that is most like it lacks {kolonner}.",
    manglendeNoegle: "The key {kolonner} stands on no line.",
    andetSkilletegn: 'The fields are not separated by the sign that the mapping says[ ("{vaerdi}")].',
    arketFindesIkke: "There is no sheet by the name of {ark}.",
    filnavnPasserIkke: 'The name of the file is not written as the mapping says[: "{vaerdi}"].',
    kolonneGives: "The column {kolonner} is not in the file; the sender gives it.",
    ikkeJsonobjekt: "The line is not an object of JSON.",
    ikkeEnkelVaerdi: "The value has parts; it is to be a text, a number or a list of them.",
    dobbeltNoegle: "The key stands twice on the line.",
    andetDatoformat: 'The day[ "{vaerdi}"] is not written[ {forslag}] as the mapping says.'
  },
  raad: {
    hovedetMangler: "Add the column by exactly that name, or mend the names or hovedSenest in the mapping.",
    manglendeNoegle: "Write the key by exactly that name, or mend the mapping.",
    andetSkilletegn: "Mend skilletegn in the mapping.",
    arketFindesIkke: "Give the sheet that name, or mend ark in the mapping.",
    filnavnPasserIkke: "Give the file such a name, or mend fraFilnavn in the mapping.",
    kolonneGives: 'Give it with --set, such as --set "{kolonner}=…".',
    ikkeJsonobjekt: 'Write an object on each line, such as {"Område":"Nord"}.',
    ikkeEnkelVaerdi: "Write the value by itself, and use its path (a.b) as the name of the column in the mapping.",
    dobbeltNoegle: "Delete one of them.",
    andetDatoformat: "Write the day like that, or mend datoformat in the mapping."
  }
} as const
