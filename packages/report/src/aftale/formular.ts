/** The headings of the form that Landsbyggefonden gives delaftaler, in its words and its order. */
export const formular = {
  navn: "Navn på den boligsociale indsats, som delaftalen vedrører:",
  parter: "Aftalens parter:",
  problemkompleks: "Problemkompleks for indsatsområdet:",
  formaalOgMaalinger: "Formål og lokalt opstillede målinger for indsatsområdet:",
  formaal: "Formål:",
  formaalMedIndsatsen: "Formål med indsatsen er:",
  maalinger: "Lokalt opstillede målinger (succeskriterier):",
  datakilde: "Datakilde:",
  samspil: "Samspil med og supplement til den kommunale indsats i boligområdet:",
  oekonomi:
    "Indsatsområdets økonomi i henhold til budget (Her anføres finansiering for dette indsatsområde som oplyst i det vedlagte budget for den boligsociale indsats):",
  organisation: "Organisation",
  finansiering: "Finansiering",
  konflikthaandtering: "Konflikthåndtering og underretning:",
  revision:
    "Revision af delaftalen (Eventuelle reviderede aftaler skal ikke fremsendes til Landsbyggefonden, men fonden skal om nødvendigt til enhver tid kunne rekvirere ajourførte delaftaler):",
  gyldighed: "Delaftalen gælder fra:",
  aktiviteter:
    "Aktiviteter, som skal bidrage til indfrielsen af mål for indsatsområdet (tilføj skemaer - ét skema pr. aktivitet):",
  aktivitetsnavn: "Aktivitetsnavn:",
  indholdOgPraksis: "Indhold og praksis (aktivitetsbeskrivelse):",
  indhold: "Indhold",
  praksis: "Praksis",
  formaalMedAktiviteten: "Formål med aktiviteten er",
  maalgrupper: "Målgruppe(r):",
  aktivitetensKriterier: "Succeskriterier og datakilde for aktiviteten:",
  skalFremgaa: "(OBS: Disse skal fremgå af aktivitetsskemaet)",
  succeskriterier: "Succeskriterier:",
  organisering: "Organisering, ansvar og rollefordeling:",
  samarbejdspartnere: "Samarbejdende parter",
  medarbejderressourcer: "Medarbejderressourcer",
  evaluering: "Evaluering",
  forankring: "Forankring"
} as const
