/**
 * A schema compiled once into a plain predicate: true for exactly the JSON that the schema decodes, with no other keys
 * and with the keys in the schema's order. It is what lets a log be validated at the speed it can be parsed; a test
 * holds it against the schema's own decoder.
 */
import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

export type Shape = (value: unknown) => boolean

const options: SchemaAST.ParseOptions = {}

/**
 * A text that held once holds again. That pays for a field with few texts (areas, kinds, roles); one that shows many
 * (days, keys of persons) is judged each time, since looking up a new text costs as much as judging it.
 */
const remembering = (holds: Shape): Shape => {
  const held = new Set<unknown>()
  return (value) => {
    if (held.size === 64) return holds(value)
    if (held.has(value)) return true
    if (!holds(value)) return false
    if ((value as string).length <= 64) held.add(value)
    return true
  }
}

const checked = (ast: SchemaAST.AST, base: Shape): Shape => {
  const runs = (ast.checks ?? []).flatMap(function flatten(check): ReadonlyArray<SchemaAST.Filter<unknown>> {
    return check._tag === "FilterGroup" ? check.checks.flatMap(flatten) : [check as SchemaAST.Filter<unknown>]
  })
  if (runs.length === 0) return base
  const holds: Shape = (value) => {
    if (!base(value)) return false
    for (const check of runs) if (check.run(value, ast, options) !== undefined) return false
    return true
  }
  return ast._tag === "String" ? remembering(holds) : holds
}

const objects = (ast: SchemaAST.Objects, parts: Parts): Shape => {
  const names = ast.propertySignatures.map(({ name }) => name)
  const optional = ast.propertySignatures.map(({ type }) => type.context?.isOptional === true)
  const shapes = ast.propertySignatures.map(({ name, type }) => parts[String(name)] ?? compile(type))
  const count = names.length
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false
    let next = 0
    for (const key in value) {
      while (next < count && names[next] !== key) if (!optional[next++]) return false
      if (next === count || !shapes[next]!((value as Record<string, unknown>)[key])) return false
      next++
    }
    while (next < count) if (!optional[next++]) return false
    return true
  }
}

const arrays = (ast: SchemaAST.Arrays): Shape => {
  const heads = ast.elements.map(compile)
  const rest = ast.rest.map(compile)[0]
  return (value) => {
    if (!Array.isArray(value) || value.length < heads.length) return false
    for (let at = 0; at < value.length; at++) {
      const shape = heads[at] ?? rest
      if (shape === undefined || !shape(value[at])) return false
    }
    return true
  }
}

const union = (ast: SchemaAST.Union): Shape => {
  if (ast.types.every((type) => type._tag === "Literal")) {
    const literals = new Set<unknown>(ast.types.map((type) => (type as SchemaAST.Literal).literal))
    return (value) => literals.has(value)
  }
  const shapes = ast.types.map(compile)
  return (value) => shapes.some((shape) => shape(value))
}

const compile = (ast: SchemaAST.AST): Shape => {
  switch (ast._tag) {
    case "String":
      return checked(ast, (value) => typeof value === "string")
    case "Number":
      return checked(ast, (value) => typeof value === "number")
    case "Boolean":
      return checked(ast, (value) => typeof value === "boolean")
    case "Literal":
      return checked(ast, (value) => value === ast.literal)
    case "Objects":
      if (ast.indexSignatures.length > 0) throw noShape("Record")
      return checked(ast, objects(ast, {}))
    case "Arrays":
      return checked(ast, arrays(ast))
    case "Union":
      return checked(ast, union(ast))
    default:
      throw noShape(ast._tag)
  }
}

const noShape = (kind: string): Error =>
  new Error(`shape: a schema of kind ${kind} has no plain JSON shape; decode it with its schema instead`)

/** Shapes by the name of the key whose value they judge. */
export interface Parts {
  readonly [key: string]: Shape
}

/** The predicate of a schema whose encoded and decoded sides are the same plain JSON; throws where they are not. */
export const shapeOf = (schema: Schema.Top): Shape => compile(schema.ast)

/** The same for a struct without checks of its own, where the values of some keys are for others to judge. */
export const shapeWith = (schema: Schema.Struct<Schema.Struct.Fields>, parts: Parts): Shape =>
  objects(schema.ast, parts)
