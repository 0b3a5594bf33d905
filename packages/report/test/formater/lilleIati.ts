/** A small IATI file, written by hand, with every element and attribute that ours have; and ways to break it, one by one. */

export const lilleIati = `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03">
  <iati-activity xml:lang="da" default-currency="DKK">
    <iati-identifier>DK-CVR-1-a</iati-identifier>
    <reporting-org ref="DK-CVR-1" type="15"><narrative>Sekretariatet</narrative></reporting-org>
    <title><narrative>Aftalen</narrative></title>
    <description type="1"><narrative>Hvad det er</narrative><narrative xml:lang="en">What it is</narrative></description>
    <participating-org ref="DK-CVR-1" type="15" role="4"><narrative>Sekretariatet</narrative></participating-org>
    <activity-status code="3"/>
    <activity-date type="1" iso-date="2017-04-01"/>
    <activity-date type="2" iso-date="2017-04-01"/>
    <activity-date type="3" iso-date="2021-03-31"/>
    <activity-date type="4" iso-date="2021-03-31"/>
    <recipient-country code="DK" percentage="100"/>
    <location ref="nord"><name><narrative>Nord</narrative></name></location>
    <sector vocabulary="1" code="16030" percentage="100"/>
    <result type="2" aggregation-status="true">
      <title><narrative>K1</narrative></title>
      <description><narrative>Klagerne</narrative></description>
      <indicator measure="1" ascending="false" aggregation-status="true">
        <title><narrative>Antal</narrative></title>
        <description><narrative>Sager</narrative></description>
        <reference vocabulary="99" code="K1"/>
        <baseline year="2015" value="14"><location ref="nord"/><comment><narrative>Talt</narrative></comment></baseline>
        <period>
          <period-start iso-date="2017-04-01"/>
          <period-end iso-date="2018-03-31"/>
          <target value="13.3"><location ref="nord"/><comment><narrative>Højst</narrative></comment></target>
          <actual value="12"><location ref="nord"/><comment><narrative>Opfyldt.</narrative></comment></actual>
        </period>
      </indicator>
    </result>
  </iati-activity>
</iati-activities>
`

/** What stands there, and what stands there instead. */
export type Aendring = readonly [fra: string | RegExp, til: string]

const uden = (...hvad: ReadonlyArray<string | RegExp>): ReadonlyArray<Aendring> => hvad.map((et) => [et, ""])

/** An attribute that must be there, in the element where it stands. */
const udenAttribut = (element: string, attribut: string): Aendring => [
  new RegExp(`(<${element}\\b[^>]*?) ${attribut}="[^"]*"`),
  "$1"
]

/** The element with all that is in it; of those with the same name the first. */
const helt = (element: string): RegExp => new RegExp(`<${element}\\b[^>]*?(?:/>|>[\\s\\S]*?</${element}>)`)

const toGange = (element: string): Aendring => [helt(element), "$&$&"]

/** Two neighbours, the other way round. */
const ombyttet = (foerste: string, anden: string): Aendring => [
  new RegExp(`(${helt(foerste).source})(\\s*)(${helt(anden).source})`),
  "$3$2$1"
]

/** Against the schema, element by element in the order of the file. */
export const skemabrud: Readonly<Record<string, ReadonlyArray<Aendring>>> = {
  "iati-activities": [udenAttribut("iati-activities", "version"), [/<iati-activity [\s\S]*<\/iati-activity>/, ""]],
  "iati-activity": [
    ...uden(...["iati-identifier", "reporting-org", "title", "description", "participating-org"].map(helt)),
    ...uden(helt("activity-status"), /<activity-date[^>]*>\s*/g),
    ...["iati-identifier", "reporting-org", "title", "activity-status"].map(toGange),
    ombyttet("iati-identifier", "reporting-org"),
    ombyttet("reporting-org", "title"),
    ombyttet("title", "description"),
    ombyttet("description", "participating-org"),
    ombyttet("participating-org", "activity-status"),
    ombyttet("activity-status", "activity-date"),
    ombyttet("activity-date", "recipient-country"),
    ombyttet("recipient-country", "location"),
    ombyttet("location", "sector"),
    ombyttet("sector", "result"),
    ["<iati-activity ", '<iati-activity farve="blaa" ']
  ],
  narrative: [["Aftalen</narrative>", "<b>Aftalen</b></narrative>"]],
  "reporting-org": [
    udenAttribut("reporting-org", "ref"),
    udenAttribut("reporting-org", "type"),
    [/(<reporting-org[^>]*>).*?(<\/reporting-org>)/, "$1$2"]
  ],
  title: [[/<title>.*?<\/title>/, "<title/>"]],
  description: [[/<description type="1">.*?<\/description>/, '<description type="1"/>']],
  "participating-org": [udenAttribut("participating-org", "role")],
  "activity-status": [
    udenAttribut("activity-status", "code"),
    ["<activity-status", "<activity-status/><activity-status"]
  ],
  "activity-date": [
    udenAttribut("activity-date", "type"),
    udenAttribut("activity-date", "iso-date"),
    ['iso-date="2017-04-01"', 'iso-date="1. april 2017"']
  ],
  "recipient-country": [udenAttribut("recipient-country", "code"), ['percentage="100"', 'percentage="alt"']],
  location: [toGange("name"), ["</location>", "<bygning/></location>"], [/<name>.*?<\/name>/, "<name/>"]],
  sector: [udenAttribut("sector", "code"), ['code="16030" percentage="100"', 'code="16030" percentage="100 %"']],
  result: [
    udenAttribut("result", "type"),
    ['type="2" aggregation-status="true"', 'type="2" aggregation-status="ja"'],
    [/<indicator[\s\S]*<\/indicator>/, ""],
    [/(<title><narrative>K1.*?<\/title>)/, ""],
    [/(<title><narrative>K1.*?<\/title>)(\s*)(<description>.*?<\/description>)/, "$3$2$1"]
  ],
  indicator: [
    udenAttribut("indicator", "measure"),
    ['ascending="false"', 'ascending="ned"'],
    ['measure="1" ascending="false" aggregation-status="true"', 'measure="1" aggregation-status="maaske"'],
    [/<title><narrative>Antal.*?<\/title>/, ""],
    [/<title><narrative>Antal.*?<\/title>/, "$&$&"],
    ombyttet("reference", "baseline"),
    ombyttet("baseline", "period")
  ],
  reference: [udenAttribut("reference", "vocabulary"), udenAttribut("reference", "code")],
  baseline: [
    udenAttribut("baseline", "year"),
    ['year="2015"', 'year="0"'],
    [/(<baseline[^>]*>)(<location[^>]*>)(<comment>.*?<\/comment>)/, "$1$3$2"],
    [/(<baseline[^>]*>.*?)(<comment>.*?<\/comment>)/, "$1$2$2"]
  ],
  period: [
    ...uden(helt("period-start"), helt("period-end")),
    ombyttet("period-start", "period-end"),
    ombyttet("period-end", "target"),
    ombyttet("target", "actual"),
    toGange("period-start"),
    udenAttribut("period-start", "iso-date"),
    udenAttribut("period-end", "iso-date"),
    ['period-end iso-date="2018-03-31"', 'period-end iso-date="2018-02-30"']
  ],
  target: [
    [/(<target[^>]*>)(<location[^>]*>)(<comment>.*?<\/comment>)/, "$1$3$2"],
    ["<target ", '<target side="hoejst" ']
  ],
  actual: [
    [/(<actual[^>]*>.*?)(<comment>.*?<\/comment>)/, "$1$2$2"],
    ["<actual ", '<actual svar="opfyldt" ']
  ],
  comment: [["<comment><narrative>Opfyldt.</narrative></comment>", "<comment/>"]],
  "period-start": [["<period-start ", '<period-start dag="1" ']],
  "period-end": [["<period-end ", '<period-end dag="1" ']],
  name: [["<name>", '<name xml:lang="da"><kort/>']],
  "iati-identifier": [["DK-CVR-1-a", "<narrative>DK-CVR-1-a</narrative>"]]
}

/** Against the published rules, by their ids. */
export const regelbrydere: Readonly<Record<string, ReadonlyArray<Aendring>>> = {
  "1.14.1": [['reporting-org ref="DK-CVR-1"', 'reporting-org ref="DK-CVR-1 "']],
  "1.14.13": [['reporting-org ref="DK-CVR-1"', 'reporting-org ref="DK/CVR/1"']],
  "1.8.1": [['participating-org ref="DK-CVR-1"', 'participating-org ref=" DK-CVR-1"']],
  "1.8.13": [['participating-org ref="DK-CVR-1"', 'participating-org ref="DK|CVR|1"']],
  "standard: regex_matches iati-identifier": [["DK-CVR-1-a", "DK-CVR-1?a"]],
  "2.1.1": [['<sector vocabulary="1" code="16030" percentage="100"/>', '$&<sector vocabulary="1" code="16030"/>']],
  "2.1.2": [[/<sector[^>]*>/, '<sector code="16030" percentage="60"/><sector code="16030" percentage="30"/>']],
  "2.1.4": [['code="16030" percentage="100"', 'code="16030" percentage="50"']],
  "standard: if_then sector": [[/<sector[^>]*>/, '$&<sector vocabulary="99" code="b" percentage="100"/>']],
  "standard: range sector": [['code="16030" percentage="100"', 'code="16030" percentage="-1"']],
  "3.1.1": [["<recipient-country", '<recipient-country code="DK"/>$&']],
  "3.1.2": [["<recipient-country", '<recipient-country code="DK" percentage="10"/>$&']],
  "3.1.4": [['code="DK" percentage="100"', 'code="DK" percentage="50"']],
  "3.7.1": [[/<recipient-country[^>]*>/, ""]],
  "4.1.1": [[' xml:lang="da"', ""]],
  "6.2.2": [[/<sector[^>]*>/, ""]],
  "6.10.1": [[/<participating-org [\s\S]*?<\/participating-org>/, '<participating-org role="4"/>']],
  "6.11.1": [[/<activity-date type="[12]"[^>]*>\s*/g, ""]],
  "6.12.1": [['activity-status code="3"', 'activity-status code="1"']],
  "6.12.2": [['activity-status code="3"', 'activity-status code="1"']],
  "8.5.1": [['actual value="12"', 'actual value="12 sager"']],
  "8.6.1": [['period-start iso-date="2017', 'period-start iso-date="2019']],
  "8.8.1": [[/(<baseline[^>]*) value="[^"]*"/, "$1"]],
  "8.9.1": [[/(<target[^>]*) value="[^"]*"/, "$1"]],
  "8.10.1": [[/(<actual[^>]*) value="[^"]*"/, "$1"]],
  "8.11.1": [["<indicator", '<reference vocabulary="99" code="x"/>$&']],
  "9.1.1": [['version="2.03"', 'version="2.3"']],
  "9.3.1": [['default-currency="DKK"', 'default-currency="kr."']],
  "9.4.1": [['activity-date type="1"', 'activity-date type="0"']],
  "9.5.1": [['activity-status code="3"', 'activity-status code="7"']],
  "9.26.1": [['description type="1"', 'description type="5"']],
  "9.41.1": [['role="4"', 'role="5"']],
  "9.42.1": [['participating-org ref="DK-CVR-1" type="15"', 'participating-org ref="DK-CVR-1" type="16"']],
  "9.50.1": [['code="DK"', 'code="Danmark"']],
  "9.54.1": [['reporting-org ref="DK-CVR-1" type="15"', 'reporting-org ref="DK-CVR-1" type="1"']],
  "9.55.1": [['result type="2"', 'result type="4"']],
  "9.60.1": [['measure="1"', 'measure="6"']],
  "9.74.1": [['reference vocabulary="99"', 'reference vocabulary="98"']],
  "9.76.1": [['code="16030"', 'code="1603"']],
  "9.78.1": [['sector vocabulary="1"', 'sector vocabulary="DAC"']],
  "11.1.2": [['activity-date type="1" iso-date="2017', 'activity-date type="1" iso-date="2022']],
  "11.1.3": [['activity-date type="4" iso-date="2021', 'activity-date type="4" iso-date="2016']],
  "11.1.4": [['activity-date type="2" iso-date="2017', 'activity-date type="2" iso-date="2031']],
  "11.1.5": [['activity-date type="4" iso-date="2021', 'activity-date type="4" iso-date="2031']],
  "12.1.1": [['code="DK" percentage="100"', 'code="DK" percentage="101"']]
}
