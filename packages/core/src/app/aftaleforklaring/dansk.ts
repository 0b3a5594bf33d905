/** The words in which an agreement is read back, in Danish. */

/** "sænket med 5 %". */
const flyttet = (sats: string, op: boolean): string => `${op ? "hævet" : "sænket"} med ${sats}`

export const danskeAftaleord = {
  og: " og ",
  hvertOmraade: (navne: string) => `Hvert boligområde for sig: ${navne}.`,
  alleRaekken: "Desuden rækken »alle«: hvert område, der ikke er undtaget, skal holde det.",
  samlet: (navne: string) => `Alle boligområder tilsammen: ${navne}.`,

  hvertAar: (aar: string) => `Hvert projektår: ${aar}.`,
  hvertHalvaar: (aar: string) => `Hvert halvår i projektårene ${aar}.`,
  vedUdloeb: (aar: string) => `Ved aftalens udløb, i ${aar}. Indtil da vises tallet, men der svares ikke.`,
  engang: (aar: string) => `Én gang, i ${aar}.`,
  senest: (dato: string, fra: string) => `Senest den ${dato}. Der tælles fra ${fra} til og med den dag.`,

  haard: "Kravet er hårdt: det gælder for alle.",
  bloed: "Kravet er blødt: et område kan undtages i et år ved en beslutning.",
  afrunding: "Tal og måltal afrundes til udgangspunktets decimaler, før de sammenlignes.",

  aftalt: "det aftalte udgangspunkt",
  maaltDagenFoer: "udgangspunktet (målt dagen før aftalen)",
  maaltDen: (dato: string) => `udgangspunktet (målt den ${dato})`,
  maaltI: (undersoegelse: string) => `udgangspunktet (målt i undersøgelsen ${undersoegelse})`,
  fastsat: "udgangspunktet (fastsættes ved en beslutning)",
  aaretFoer: "tallet for året før",
  serien: (navn: string) => `tallet i serien »${navn}« samme år`,
  serienI: (navn: string, aar: number) => `tallet i serien »${navn}« i gennemsnit over ${aar} år`,
  tallet: (loefte: string) => `tallet for ${loefte} samme år`,

  mindst: (graense: string) => `Tallet skal være mindst ${graense}.`,
  over: (graense: string) => `Tallet skal være over ${graense}; ${graense} er ikke nok.`,
  hoejst: (graense: string) => `Tallet skal være højst ${graense}.`,
  under: (graense: string) => `Tallet skal være under ${graense}; ${graense} er ikke nok.`,
  ikkeUnder: (reference: string) => `Tallet må ikke være lavere end ${reference}.`,
  ikkeOver: (reference: string) => `Tallet må ikke være højere end ${reference}.`,
  bedreOp: (reference: string) => `Tallet skal være højere end ${reference}; det samme er ikke nok.`,
  bedreNed: (reference: string) => `Tallet skal være lavere end ${reference}; det samme er ikke nok.`,
  mellem: (fra: string, til: string) => `Tallet skal ligge fra ${fra} til ${til}, begge med.`,
  karakter: (mindst: string, skala: string) =>
    `Bedømmelsen skal være mindst »${mindst}« (fra dårligst til bedst: ${skala}).`,

  procent: (tal: string) => `${tal} %`,
  procentpoint: (tal: string) => `${tal} procentpoint`,
  enheder: (tal: string) => tal,
  fast: (sats: string, op: boolean, reference: string) => `${reference} ${flyttet(sats, op)}`,
  lineaer: (sats: string, op: boolean, reference: string, foerste: number) =>
    `${reference} ${flyttet(sats, op)} af udgangspunktet for hvert år (det første år er nr. ${foerste})`,
  lineaerTal: (sats: string, op: boolean, reference: string, foerste: number) =>
    `${reference} ${flyttet(sats, op)} for hvert år (det første år er nr. ${foerste})`,
  sammensat: (sats: string, op: boolean, reference: string, foerste: number) =>
    `${reference} ${flyttet(sats, op)} år efter år, rente på rente (det første år er nr. ${foerste})`,
  foregaaende: (sats: string, op: boolean, reference: string) =>
    `tallet for året før ${flyttet(sats, op)}; i det første år ${reference} ${flyttet(sats, op)}`,
  trin: (trin: string, reference: string) => `${reference}, i trin: ${trin}`,
  trinnet: (aar: string, sats: string, op: boolean) => `fra ${aar} ${flyttet(sats, op)}`,
  nulUndtaget: "Er udgangspunktet 0, er området undtaget.",

  alle: "Alle disse skal holde:",
  nogle: (antal: number, af: number) => `Mindst ${antal} af disse ${af} skal holde:`,
  hvertOmraadeFor: (krav: string) => `I hvert boligområde for sig: ${krav}`,
  hverPeriode: (maaneder: number, krav: string) => `I hver periode à ${maaneder} måneder: ${krav}`,
  opfulgtInden: "Der skal være fulgt op senest ved periodens udgang.",
  opfulgtTilNu: "Der skal være fulgt op senest den dag, der ses fra.",
  aendring: (mod: string) => `Der måles mod ${mod}. Et fald er under 0.`,
  deltagertal: (felt: string, af: string) =>
    `Mangler der nøgler, sætter ${felt} i ${af} grænserne for, hvor mange de kan være.`,

  udgangspunkt: (sted: string, tal: string, periode: string, ordlyd: string) =>
    `${sted}: ${tal} (${periode}): »${ordlyd}«`,
  samletSted: "områderne samlet",
  undtaget: "undtaget, fordi udgangspunktet er 0",
  intet: "kendes ikke endnu",
  alleAar: (maal: string) => `${maal} hver gang`,
  eksempel: (sted: string) => `For ${sted}:`,
  halvaar: (aar: string, nummer: number) => `${aar}, ${nummer}. halvår`,

  noegletal: (navn: string, id: string, hvem: string, hvor: string, naar: string) =>
    `»${navn}« (${id}), opgjort ${hvor} ${naar} af ${hvem}`,
  prOmraade: "for hvert område",
  forAlle: "som ét tal for alle",
  prAar: "hvert projektår",
  prDag: "på en dag",
  spoergsmaal: (tekst: string, fra: string, til: string) =>
    `svar på »${tekst}« i en undersøgelse, hvis feltperiode ligger fra ${fra} til ${til}`,
  maalgruppen: (gruppe: string) => `, målgruppe ${gruppe}`,
  bedoemmelser: "bedømmelser, afgivet én for én (BedoemmelseAfgivet)",
  fraFil: (filer: string) => `; fra ${filer}`,
  udenFil: "; registreres én for én",
  foertAf: (navn: string, hvem: string) =>
    `Føres i »${navn}« (${hvem}). Er der ingen række i det, mangler tallet; det er ikke 0.`,

  opfoelgning: {
    daekning: "Følges op som dækning, ved siden af tabellen.",
    bedoemmelse: "Følges op ved en bedømmelse, ved siden af tabellen.",
    leverance: "Følges op som leverancer, ved siden af tabellen.",
    overdragelse: "Følges op som overdragelse til beboerne, ved siden af tabellen."
  },
  ikkeMaalt: "Måles ikke.",
  anslaaet: "Ordene venter det kun: intet er brudt, hvis det går anderledes.",
  leverancer: (navne: string) => `Leverancer: ${navne}.`
}

/** What every language of it has. */
export type Aftaleord = typeof danskeAftaleord
