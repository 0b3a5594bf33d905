/**
 * Effect tags each of its names `@stability stable` or otherwise. Whoever depends on us depends on those in our public
 * types, so only stable ones may stand there. Looked at is every declaration that an entry leads to.
 */
import { join, relative } from "node:path"
import ts from "typescript"

/**
 * @param {string} root
 * @param {readonly string[]} entries
 */
export const unstableTypes = (root, entries) => {
  const program = ts.createProgram(
    entries.map((file) => join(root, file)),
    { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, types: [], skipLibCheck: true, noEmit: true }
  )
  const checker = program.getTypeChecker()
  const ours = program.getSourceFiles().filter(({ fileName }) => /\/packages\/[^/]+\/dist\//.test(fileName))
  const seen = new Set()
  const problems = new Set()
  for (const file of ours) {
    visit(file, (node) => {
      const found = effectName(checker, node)
      if (found === undefined) return
      seen.add(found.name)
      if (found.stability !== "stable")
        problems.add(`${relative(root, file.fileName)}: ${found.name} is ${found.stability} in Effect`)
    })
  }
  if (seen.size === 0) problems.add("no name of Effect was seen in the public types")
  return { problems: [...problems], seen: seen.size }
}

const visit = (node, look) => {
  look(node)
  ts.forEachChild(node, (child) => visit(child, look))
}

/** A name that is imported from Effect, or that stands behind the dot of one of its modules. */
const effectName = (checker, node) => {
  if (!ts.isIdentifier(node)) return undefined
  const { parent } = node
  const named = ts.isImportSpecifier(parent) && parent.name === node
  const qualified =
    (ts.isQualifiedName(parent) && parent.right === node) ||
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isImportTypeNode(parent) && parent.qualifier === node)
  if (!named && !qualified) return undefined
  const symbol = resolved(checker, checker.getSymbolAtLocation(node))
  const declaration = symbol?.declarations?.find(isOfEffect)
  if (symbol === undefined || declaration === undefined) return undefined
  return { name: `${moduleOf(declaration)}.${symbol.name}`, stability: stabilityOf(symbol, declaration) }
}

const resolved = (checker, symbol) =>
  symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol

const isOfEffect = (declaration) => /\/node_modules\/effect\/dist\//.test(declaration.getSourceFile().fileName)

const moduleOf = (declaration) => declaration.getSourceFile().fileName.replace(/^.*\/dist\/|\.d\.ts$/g, "")

/** A member of a namespace is as stable as what it stands in. */
const stabilityOf = (symbol, declaration) => {
  const own = symbol.declarations.flatMap(tagsOf)
  if (own.length > 0) return own.find((tag) => tag !== "stable") ?? "stable"
  for (let outer = declaration.parent; outer !== undefined; outer = outer.parent) {
    const [tag] = ts.isSourceFile(outer) ? fileTags(outer) : tagsOf(outer)
    if (tag !== undefined) return tag
  }
  return "not tagged"
}

const tagsOf = (node) =>
  ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === "stability")
    .map(({ comment }) => String(comment).trim())

/** The tag in the comment at the head of the file. */
const fileTags = (file) => [...file.text.slice(0, 4000).matchAll(/@stability (\w+)/g)].slice(0, 1).map(([, tag]) => tag)
