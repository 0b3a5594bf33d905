/** The same in English. */
import type { Sideord } from "./dansk.ts"

export const engelsk: Sideord = {
  tidslinje: "Time",
  kendtTil: "Known up to and including",
  dato: "Date",
  forrige: "Previous change",
  naeste: "Next change",
  dagen: (dag, kendt, aendret) =>
    `${dag}: ${kendt === undefined ? "" : kendt === 0 ? "nothing new became known, " : `${kendt} ${kendt === 1 ? "event" : "events"} became known, `}${aendret === 0 ? "no answer changed" : `${aendret} ${aendret === 1 ? "answer" : "answers"} changed`}`,
  foersteDag: (dag, kendt) =>
    `${dag}: the agreement becomes known${kendt === undefined ? "" : `, with ${kendt} ${kendt === 1 ? "event" : "events"}`}`,
  udeladt: (dag, mindsteantal) =>
    `What tells of a number of persons is shown only at the end of the years and on the last day of the page, here as known on ${dag}. Fewer than ${mindsteantal} persons are not shown, nor as the difference of two days.`,
  ikkeDen: (valgt, vist) =>
    `Nothing became known on ${valgt}. Shown is ${vist}, the last day before with something new or a period that ended.`,
  aendretDenDag: (antal) => `Changed on this day (${antal})`,
  tabellen: "The answers",
  tabelhjaelp: "Choose a cell to see what its answer rests on. Arrow keys move between cells.",
  loefte: "Promise and area",
  samlet: "All areas together",
  alle: "All areas",
  kriterium: "Success criterion",
  forpligtelse: "Commitment",
  ikkeIAftalen: "not in the agreement",
  vaerdi: "figure",
  maaltal: "target",
  intetTal: "no figure",
  aendret: "changed",
  cellen: "The chosen cell",
  vaelg: "No cell is chosen yet. Choose one in the table.",
  tilbage: "Back to the table",
  foer: "Before",
  nu: "Now",
  fordi: "Because of",
  uaendret: "Unchanged on this day.",
  haendelser: (antal) => `The figure rests on ${antal} ${antal === 1 ? "registration" : "registrations"}`,
  personhaendelser:
    "The registrations behind a number of persons are not in the page. They are where it is made with --with-rows; then it contains personal data.",
  opgjortDen: (dag) => `The cell tells of a number of persons: shown is what was known on ${dag}.`,
  udenSlags: "not shown",
  ingenHaendelser: "No registration counts on this day.",
  type: "Kind",
  maaned: "Month",
  fil: "Source file",
  antal: "Number",
  numre: "No. in the log",
  udenDag: "no day",
  udenFil: "typed in",
  rettet: (numre) => `Corrected by no. ${numre}.`,
  raekkerHer: (antal) => `Show the ${antal} events one by one`,
  enkeltvis: "One by one events are shown only on a page made with --with-rows; it contains personal data.",
  segl: "The seals behind the cell",
  bundt: (nummer, fra, til) => `Batch ${nummer}, no. ${fra === til ? fra : `${fra}–${til}`}`,
  seglstand: {
    kaede: "follows in the chain; its events were not seen here",
    regnet: "the seal was computed again",
    brudt: "does not hold"
  },
  kontrol: "Check the seals",
  igang: "Computing …",
  kaedeHolder: (bundter, haendelser) =>
    `The chain holds: ${bundter} commit lines follow each other up to no. ${haendelser}.`,
  kaedeBrudt: (linje) => `The chain is broken at line ${linje}.`,
  sidenHolder: "The page contains all events. Every seal was computed again, and every event was read.",
  sidenBrudt: "The events in the page are not those that were sealed.",
  filEns: (antal) => `The file is the same log: all ${antal} events with the same seals.`,
  filFortsaetter: (flere) => `The file is the same log and goes on: ${flere} events were added.`,
  filKortere: (mangler) => `The file is the same log, but shorter: the last ${mangler} events are missing.`,
  filAfviger: (linje) => `The file is another log from line ${linje}: its seal is not the page's.`,
  filBrudt: (linje) => `The file does not hold: the fault shows in line ${linje}.`,
  filAndenLog: (id) => `The file is another log: ${id}.`,
  filUlaest: "The file could not be read.",
  grund: "Reason",
  skulle: "The line should be",
  bundtlinjer: (fra, til) => `The batch is lines ${fra}–${til}; something was changed there.`,
  indtil: (bundter, ialt) => `${bundter} of the page's ${ialt} batches were found again and computed.`,
  ventet: "The page has",
  fundet: "Found was",
  efterregnetEns: (celler, dag) =>
    `Counted again from the events, known up to ${dag}: all ${celler} answers are as in the table.`,
  efterregnetUdeladt: (antal) =>
    `In ${antal} of them something is left out, since it is about few persons; what is left out was held against nothing.`,
  efterregnetAndre: (andre, dag) =>
    `Counted again from the events, known up to ${dag}: ${andre} answers are others than in the table.`,
  grupperAndre: "What the page counts by kind, month and file is not what the events are.",
  ingenAftale: "The first event is no agreement, so nothing can be counted again.",
  fil1: "Check a log",
  filtekst:
    "Drop a file of delaftale export here, or the log's segment files (.ndjson). Only this page reads it; it is sent nowhere.",
  filvaelg: "Choose files",
  checkpoint: "Check a checkpoint",
  checkpointtekst: "Paste the text of a signed checkpoint.",
  checkpointknap: "Compare",
  cp: {
    ulaeselig: "The text is no checkpoint.",
    continues: (position) => `The log here passes through it: at no. ${position} it has exactly that seal.`,
    anotherSeal: (position) => `The log here does NOT pass through it: at no. ${position} it has another seal.`,
    insideBatch: (position) => `The log here does NOT pass through it: no batch ends at no. ${position}.`,
    notReached: (position) => `The page does not go that far: the checkpoint is at no. ${position}.`,
    anotherLog: (id) => `The checkpoint is of another log: ${id}.`,
    underskrift: "The signature was not checked here; delaftale verify LOG --checkpoint FILE --key KEY does so."
  },
  beviser: "What the check shows, and what it does not",
  bevisliste: [
    [
      "The chain",
      "Shows that the page's commit lines fit together from the beginning of the log to its head. It shows nothing about the events: they are not in the page unless it was made with rows."
    ],
    [
      "The events in the page or in a file",
      "Show that each line is as it was when it was sealed, and that the table is what the events give. The header lines of segment files are in no seal and are passed over."
    ],
    [
      "The whole page",
      "Does not show that the log is the one there always was. Whoever can write the log can change an old event, compute every seal anew, and make a new page in which everything fits."
    ],
    [
      "A checkpoint",
      "Makes that visible: it is the head of the log on a day, signed and given to somebody else. A log that was rewritten does not pass through it."
    ]
  ],
  hoved: "The head of the log",
  position: "Position",
  log: "Log",
  lavet: "Made",
  status: { opfyldt: "met", ikkeOpfyldt: "not met", kanIkkeVurderes: "not assessable", undtaget: "exempt" }
}
