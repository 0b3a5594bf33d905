/** The worked example of format 1: five events in three batches, byte for byte as they stand in every store. */
import { LogId } from "@delaftale/core"

export const exampleId = LogId.make("viborg-tryghed-og-trivsel")

export const exampleText = String.raw`{"log":{"id":"viborg-tryghed-og-trivsel","format":1}}
{"p":1,"id":"019a0c1e-4c00-7000-8000-000000000001","type":"DelaftaleIndgaaet","v":1,"at":"2026-11-23T08:00:00.000Z","by":"bestyrelse","kendt":"2017-04-01","data":{"delaftale":{"format":1,"id":"viborg-tryghed-og-trivsel","fra":"2017-04-01","til":"2021-03-31"}}}
{"commit":{"from":1,"count":1,"prev":"058d96151409f26bd8d581e624475dee2e716b848d763a2b7b211c9a0b6991cc","sha256":"e8da9f6167f0d33741c8ccb47ac69c44ea26c5b4102e7c04faf4e517d80c6327"}}
{"p":2,"id":"019a0c1e-4c01-7000-8000-000000000002","type":"TalOpgjort","v":1,"at":"2026-11-23T08:00:01.000Z","by":"boligselskab","kendt":"2018-04-18","data":{"noegletal":"klagesager","omraade":"houlkaervaenget","projektaar":"2017/18","vaerdi":"33"}}
{"p":3,"id":"019a0c1e-4c01-7000-8000-000000000003","type":"TalOpgjort","v":1,"at":"2026-11-23T08:00:01.000Z","by":"boligselskab","kendt":"2018-01-22","data":{"noegletal":"fraflytningsprocent","omraade":"egeparken","dato":"2017-12-31","vaerdi":"26.09"}}
{"p":4,"id":"019a0c1e-4c01-7000-8000-000000000004","type":"ArrangementRegistreret","v":1,"at":"2026-11-23T08:00:01.000Z","by":"faellessekretariat","kendt":"2017-04-13","data":{"dato":"2017-04-13","aktivitet":"4","art":"beboerarrangement","status":"afholdt","omraader":["ellekonebakken"],"deltagere":80,"tovholder":"beboere","tema":"Loppemarked på Ærø, \"æøå\"\nog {\"commit\":"}}
{"commit":{"from":2,"count":3,"prev":"e8da9f6167f0d33741c8ccb47ac69c44ea26c5b4102e7c04faf4e517d80c6327","sha256":"d0e14a75fd4dd13d53cc3ffb2d0888daba15bb63b305ebe84b6484ee855421e6"}}
{"p":5,"id":"019a0c1e-4c02-7000-8000-000000000005","type":"RegistreringRettet","v":1,"at":"2026-11-23T08:00:02.000Z","by":"boligselskab","kendt":"2018-09-14","data":{"position":2,"foer":{"noegletal":"klagesager","omraade":"houlkaervaenget","projektaar":"2017/18","vaerdi":"33"},"efter":{"noegletal":"klagesager","omraade":"houlkaervaenget","projektaar":"2017/18","vaerdi":"31"},"begrundelse":"Boligselskabet har genoptalt sagerne"}}
{"commit":{"from":5,"count":1,"prev":"d0e14a75fd4dd13d53cc3ffb2d0888daba15bb63b305ebe84b6484ee855421e6","sha256":"d4fff42b9dae53cb5cd27c3eb9a040ac4df02ed91e4c340a7dc8b60cadb9e1a5"}}
`
