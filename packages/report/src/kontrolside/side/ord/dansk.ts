/** What stands on the page around the figures, in Danish. */
export const dansk = {
  tidslinje: "Tid",
  kendtTil: "Kendt til og med",
  dato: "Dato",
  forrige: "Forrige ændring",
  naeste: "Næste ændring",
  dagen: (dag: string, kendt: number | undefined, aendret: number) =>
    `${dag}: ${kendt === undefined ? "" : kendt === 0 ? "intet nyt blev kendt, " : `${kendt} ${kendt === 1 ? "hændelse" : "hændelser"} blev kendt, `}${aendret === 0 ? "intet svar ændret" : `${aendret} svar ændret`}`,
  foersteDag: (dag: string, kendt: number | undefined) =>
    `${dag}: aftalen bliver kendt${kendt === undefined ? "" : `, med ${kendt} ${kendt === 1 ? "hændelse" : "hændelser"}`}`,
  udeladt: (dag: string, mindsteantal: number) =>
    `Det, der siger noget om et antal personer, vises kun ved årenes slutning og på sidens sidste dag, her som kendt den ${dag}. Færre end ${mindsteantal} personer vises ikke, heller ikke som forskel mellem to dage.`,
  ikkeDen: (valgt: string, vist: string) =>
    `Den ${valgt} blev intet kendt. Vist er ${vist}, den seneste dag før med noget nyt eller en periode, der sluttede.`,
  aendretDenDag: (antal: number) => `Ændret denne dag (${antal})`,
  tabellen: "Svarene",
  tabelhjaelp: "Vælg en celle for at se, hvad svaret bygger på. Piletaster flytter mellem cellerne.",
  loefte: "Løfte og område",
  samlet: "Alle områder under ét",
  alle: "Alle områder",
  kriterium: "Succeskriterium",
  forpligtelse: "Forpligtelse",
  ikkeIAftalen: "ikke i aftalen",
  vaerdi: "tal",
  maaltal: "måltal",
  intetTal: "intet tal",
  aendret: "ændret",
  cellen: "Den valgte celle",
  vaelg: "Ingen celle er valgt endnu. Vælg en i tabellen.",
  tilbage: "Tilbage til tabellen",
  foer: "Før",
  nu: "Nu",
  fordi: "Fordi",
  uaendret: "Uændret denne dag.",
  haendelser: (antal: number) => `Tallet hviler på ${antal} ${antal === 1 ? "registrering" : "registreringer"}`,
  personhaendelser:
    "Registreringerne bag et antal personer er ikke i siden. De er med, når den laves med --with-rows; den indeholder så personoplysninger.",
  opgjortDen: (dag: string) => `Cellen siger noget om et antal personer: vist er den, som den var kendt den ${dag}.`,
  udenSlags: "ikke vist",
  ingenHaendelser: "Ingen registrering tæller med på denne dag.",
  type: "Slags",
  maaned: "Måned",
  fil: "Kildefil",
  antal: "Antal",
  numre: "Nr. i loggen",
  udenDag: "uden dag",
  udenFil: "indtastet",
  rettet: (numre: string) => `Rettet ved nr. ${numre}.`,
  raekkerHer: (antal: number) => `Vis de ${antal} hændelser enkeltvis`,
  enkeltvis:
    "Enkeltvis vises hændelserne kun på en side, der er lavet med --with-rows; den indeholder personoplysninger.",
  segl: "Seglene bag cellen",
  bundt: (nummer: number, fra: number, til: number) => `Bundt ${nummer}, nr. ${fra === til ? fra : `${fra}–${til}`}`,
  seglstand: {
    kaede: "følger i kæden; hændelserne er ikke set her",
    regnet: "seglet er regnet efter",
    brudt: "holder ikke"
  },
  kontrol: "Kontrollér seglene",
  igang: "Regner …",
  kaedeHolder: (bundter: number, haendelser: number) =>
    `Kæden holder: ${bundter} seglinjer følger efter hinanden frem til nr. ${haendelser}.`,
  kaedeBrudt: (linje: number) => `Kæden er brudt ved linje ${linje}.`,
  sidenHolder: "Siden indeholder alle hændelser. Hvert segl er regnet efter, og hver hændelse er læst.",
  sidenBrudt: "Hændelserne i siden svarer ikke til seglene.",
  filEns: (antal: number) => `Filen er den samme log: alle ${antal} hændelser med de samme segl.`,
  filFortsaetter: (flere: number) => `Filen er den samme log og fortsætter: ${flere} hændelser er kommet til.`,
  filKortere: (mangler: number) => `Filen er den samme log, men kortere: de sidste ${mangler} hændelser mangler.`,
  filAfviger: (linje: number) => `Filen er en anden log fra linje ${linje}: seglet er et andet end sidens.`,
  filBrudt: (linje: number) => `Filen holder ikke: fejlen ses i linje ${linje}.`,
  filAndenLog: (id: string) => `Filen er en anden log: ${id}.`,
  filUlaest: "Filen kunne ikke læses.",
  grund: "Grund",
  skulle: "Linjen skulle være",
  bundtlinjer: (fra: number, til: number) => `Bundtet er linje ${fra}–${til}; dér er noget ændret.`,
  indtil: (bundter: number, ialt: number) =>
    `${bundter} af sidens ${ialt} bundter blev fundet igen og er regnet efter.`,
  ventet: "Siden har",
  fundet: "Fundet er",
  efterregnetEns: (celler: number, dag: string) =>
    `Talt igen af hændelserne, kendt til ${dag}: alle ${celler} svar er som i tabellen.`,
  efterregnetUdeladt: (antal: number) =>
    `I ${antal} af dem er noget udeladt, fordi det handler om få personer; det udeladte er ikke holdt op mod noget.`,
  efterregnetAndre: (andre: number, dag: string) =>
    `Talt igen af hændelserne, kendt til ${dag}: ${andre} svar er andre end i tabellen.`,
  grupperAndre: "Sidens optælling af hændelserne efter slags, måned og fil svarer ikke til dem.",
  ingenAftale: "Den første hændelse er ingen aftale, så intet kan tælles igen.",
  fil1: "Kontrollér en log",
  filtekst:
    "Læg en fil fra delaftale export her, eller loggens segmentfiler (.ndjson). Den læses kun af denne side og sendes ingen steder hen.",
  filvaelg: "Vælg filer",
  checkpoint: "Kontrollér et checkpoint",
  checkpointtekst: "Indsæt teksten i et underskrevet checkpoint.",
  checkpointknap: "Sammenhold",
  cp: {
    ulaeselig: "Teksten er intet checkpoint.",
    continues: (position: number) => `Loggen her går gennem det: ved nr. ${position} har den netop det segl.`,
    anotherSeal: (position: number) => `Loggen her går IKKE gennem det: ved nr. ${position} har den et andet segl.`,
    insideBatch: (position: number) => `Loggen her går IKKE gennem det: ved nr. ${position} slutter intet bundt.`,
    notReached: (position: number) => `Siden når ikke så langt: checkpointet er ved nr. ${position}.`,
    anotherLog: (id: string) => `Checkpointet er af en anden log: ${id}.`,
    underskrift: "Underskriften er ikke kontrolleret her; det gør delaftale verify LOG --checkpoint FIL --key NØGLE."
  },
  beviser: "Hvad kontrollen viser, og hvad den ikke viser",
  bevisliste: [
    [
      "Kæden",
      "Viser, at sidens seglinjer passer sammen fra loggens begyndelse til dens hoved. Den viser intet om hændelserne: de er ikke i siden, medmindre den er lavet med rækker."
    ],
    [
      "Hændelserne i siden eller i en fil",
      "Viser, at hver linje er som da den blev beseglet, og at tabellen er det, hændelserne giver. Hovedlinjerne i segmentfiler er i intet segl og bliver sprunget over."
    ],
    [
      "Hele siden",
      "Viser ikke, at loggen er den, der altid har været. Den, der kan skrive i loggen, kan ændre en gammel hændelse, regne alle segl ud på ny og lave en ny side, hvor alt passer."
    ],
    [
      "Et checkpoint",
      "Gør det synligt: det er loggens hoved på en dag, underskrevet og givet til en anden. En log, der er skrevet om, går ikke gennem det."
    ]
  ],
  hoved: "Loggens hoved",
  position: "Position",
  log: "Log",
  lavet: "Lavet",
  status: {
    opfyldt: "opfyldt",
    ikkeOpfyldt: "ikke opfyldt",
    kanIkkeVurderes: "kan ikke vurderes",
    undtaget: "undtaget"
  }
}

export type Sideord = typeof dansk
