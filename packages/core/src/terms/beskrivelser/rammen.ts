/** What the fields of the frame are for: shown by an editor beside each. Danish, English; "place.field" where a name has several meanings. */
export const rammen = {
  $schema: [
    "Skemaet, som editoren bruger; uden betydning for aftalen.",
    "The schema for editors; the agreement is the same without it."
  ],
  format: ["Formatets nummer: 1.", "The number of the format: 1."],
  id: [
    "Et kort navn af a-z, cifre og bindestreger; ændres aldrig.",
    "A short name of a-z, digits and hyphens; it never changes."
  ],
  titel: ["Aftalens navn.", "The name of the agreement."],
  helhedsplan: ["Helhedsplanen, aftalen hører til.", "The programme that the agreement belongs to."],
  indsatsomraade: ["Indsatsområdet, som det hedder i aftalen.", "The theme, as the agreement calls it."],
  fra: ["Den første dag, ÅÅÅÅ-MM-DD.", "The first day, YYYY-MM-DD."],
  til: ["Den sidste dag, ÅÅÅÅ-MM-DD; den er med.", "The last day, YYYY-MM-DD, included."],
  indgaaet: ["Dagen, aftalen blev indgået, hvis den kendes.", "The day it was made, where known."],
  gyldighed: ["Gyldigheden med aftalens egne ord.", "How long it holds, in its own words."],
  projektaar: ['Et projektårs navn, som "2017/18".', 'The name of a project year, such as "2017/18".'],
  "aftalen.projektaar": ["Årene, der svares for; de slutter til hinanden.", "The years that are judged; they join up."],
  boligomraader: ["Boligområderne, i den rækkefølge de vises.", "The housing areas, in the order they are shown."],
  ivaerksaettelse: ["Hvordan aftalen sættes i værk i områderne.", "How it is put to work in the areas."],
  parter: [
    "Pladserne ved bordet: rolle og organisation, aldrig navne.",
    "The seats: role and organisation, never names."
  ],
  organer: ["Organer og roller, der registrerer og beslutter.", "Bodies and roles that register and decide."],
  problemkompleks: ["Problemerne, aftalen svarer på.", "The problems that the agreement answers."],
  formaal: ["Formålene.", "The purposes."],
  "aftalen.formaal": [
    "Formålene, hver med de løfter, der viser dem.",
    "The purposes, each with the promises that show it."
  ],
  kriterier: ["Id på de løfter, der viser formålet.", "Ids of the promises that show the purpose."],
  "aftalen.kriterier": [
    "Succeskriterierne: aftalens ord, og hvordan de måles.",
    "The criteria: the words, and how they are measured."
  ],
  aktiviteter: ["Aktiviteterne, som deres skemaer beskriver dem.", "The activities, as their forms describe them."],
  forpligtelser: [
    "Løfter om praksis: ikke kriterier, men de kan følges.",
    "Promises of practice: no criteria, but followed up."
  ],
  samspil: ["Samspillet med den kommunale indsats.", "The interplay with what the municipality does."],
  oekonomi: ["Budgettet i t.kr.; posterne giver summen.", "The budget in thousands of kroner; the items make the sum."],
  konflikthaandtering: ["Konflikthåndtering og underretning.", "Handling of conflicts, and duties to notify."],
  revision: ["Hvem der indstiller og vedtager ændringer.", "Who proposes and who adopts changes."],
  styring: ["Regler for styringen.", "Rules of governance."],
  noegletal: ["Et nøgletals id.", "The id of a key figure."],
  "aftalen.noegletal": ["Tal, som nogen opgør.", "Figures that somebody reports."],
  registre: ["Lister og logbøger: hvad der føres, og af hvem.", "Lists and logbooks: what is kept, and by whom."],
  spoergsmaal: ["Et spørgsmål, ordret.", "A question, word for word."],
  "aftalen.spoergsmaal": [
    "Undersøgelsernes spørgsmål, med de svar de har.",
    "The questions of surveys, with their answers."
  ],
  "tvivl.spoergsmaal": [
    "Hvad der kan læses på flere måder, som spørgsmål.",
    "What can be read in several ways, as a question."
  ],
  indlaesning: [
    "Filerne fra kontorerne: kolonner, og hvad de bliver til.",
    "The offices' files: columns, and what they become."
  ],
  partsgruppe: ["Organet, som parterne udgør.", "The body that the parties make up."],
  navn: ["Navnet, som det vises.", "The name as it is shown."],
  rolle: ["Rollen.", "The role."],
  organisation: ["Organisationen.", "The organisation."],
  opgave: ["Organets opgave, med aftalens ord.", "The task of the body, in the agreement's words."],
  afsnit: ["Problemteksten, afsnit for afsnit.", "The text of the problems, part by part."],
  kendsgerninger: ["Tal i problemteksten; ingen kriterier.", "Figures in that text; no criteria."],
  emne: ["Hvad det handler om.", "What it is about."],
  ordlyd: ["Aftalens egne ord, nøjagtigt.", "The agreement's own words, exactly."],
  omraade: ["Boligområdets id; udeladt for områderne samlet.", "The id of the area; left out for all together."],
  omraader: ["Boligområder, ved id.", "Housing areas, by id."],
  "personer.omraader": [
    "mindste: tallet i det område, der har færrest.",
    "mindste: the figure of the area with the fewest."
  ],
  vaerdi: ['Tallet som tekst med punktum: "26.8".', 'The number as text with a point: "26.8".'],
  periode: ['Perioden, tallet er fra, som "2015".', 'The period of the figure, such as "2015".'],
  enhed: ["Enheden.", "The unit."],
  poster: ["Hvem der betaler hvor meget.", "Who pays how much."],
  samlet: ["Summen af posterne, i hele t.kr.", "The sum of the items, in whole thousands."],
  beloeb: ['Beløbet i hele t.kr.: "2.919" er 2919.', 'The amount in whole thousands: "2.919" is 2919.'],
  indstilles: ["Organet, der indstiller.", "The body that proposes."],
  vedtages: ["Organet, der vedtager.", "The body that adopts."],
  ansvarlig: ["Organet, der har ansvaret.", "The body that is responsible."],
  modtagere: ["Hvem det går til.", "Who it goes to."],
  underretning: ["Hvem der underrettes om hvad.", "Who is told of what."],
  "underretning.ved": [
    "Ved et forhold, eller ved en indbragt beslutning.",
    "At a circumstance, or a decision brought in."
  ],
  bemaerkning: ["En bemærkning til læseren.", "A note to the reader."],
  kilde: ["Den viden, aktiviteten bygger på.", "The knowledge that the activity rests on."],
  arter: ["Slags arrangementer i aktiviteten.", "Kinds of arrangement in the activity."],
  status: ["De tilstande, arten kan have.", "The states that the kind can be in."],
  indhold: ["Indholdet.", "What is done."],
  praksis: ["Praksis.", "How it is done."],
  maalgrupper: ["Målgrupperne.", "The target groups."],
  betegnelse: ["Primær eller sekundær målgruppe.", "Primary or secondary target group."],
  tekst: ["Teksten.", "The text."],
  samarbejdspartnere: ["De samarbejdende parter.", "Who works together."],
  medarbejderressourcer: ["Medarbejderressourcerne.", "The staff."],
  evaluering: ["Evalueringen.", "The evaluation."],
  forankring: ["Forankringen.", "How it is to last."],
  svar: ["Svar, ordret.", "Answers, word for word."],
  foert: [
    "iAaret: en række i året viser, at det blev ført. Ellers én før årets udgang.",
    "iAaret: a row in the year shows it was kept. Else one before its end."
  ],
  startliste: ["Rækker fra før aftalen er tilladt.", "Rows from before the agreement are lawful."],
  tid: ["aaret, eller fraBegyndelsen af aftalen.", "In the year, or since the agreement began."],
  "noegletal.tid": ["Opgjort for hvert projektaar, eller pr. en dato.", "Reported for each year, or as of a day."],
  prOmraade: ["Et tal for hvert område; ellers ét for alle.", "A figure for each area; else one for all."]
} as const
