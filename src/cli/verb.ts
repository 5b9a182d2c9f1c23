import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** Where a verb writes: results to stdout, everything said to people to stderr. */
export interface Streams {
  out(text: string): void
  err(text: string): void
}

/** One verb of the command line. `run` resolves to the exit code: 0 done, 1 refused or failed with a sentence. */
export interface Verb {
  name: string
  /** One line for the list of verbs. */
  summary: string
  /** The rest of `--help`: arguments, flags, and an example that runs. */
  help: string
  options: ParseArgsOptionsConfig
  run(args: Arguments, streams: Streams): Promise<number> | number
}

export interface Arguments {
  positionals: string[]
  flags: Record<string, string | boolean | (string | boolean)[] | undefined>
}

/** Ends a verb with exit code 1 and one sentence that names file, row and column, or the rule. */
export class Refusal extends Error {}

/** Ends a verb with exit code 2: the words of the call are off. */
export class WrongUse extends Error {}

/** Runs one verb on its arguments; every expected failure becomes a sentence on stderr and an exit code. */
export async function runVerb(verb: Verb, argv: string[], streams: Streams): Promise<number> {
  try {
    const { values, positionals } = parse(verb, argv)
    if (values.help) {
      streams.out(`opop ${verb.name}: ${verb.summary}\n\n${verb.help.trim()}\n`)
      return 0
    }
    return await verb.run({ positionals, flags: values }, streams)
  } catch (error) {
    if (error instanceof WrongUse) {
      streams.err(`opop ${verb.name}: ${error.message} (see: opop ${verb.name} --help)\n`)
      return 2
    }
    if (error instanceof Refusal) {
      streams.err(`opop ${verb.name}: ${error.message}\n`)
      return 1
    }
    throw error
  }
}

function parse(verb: Verb, argv: string[]) {
  try {
    const options: ParseArgsOptionsConfig = { ...verb.options, help: { type: 'boolean', short: 'h' } }
    return parseArgs({ args: joinNegatives(argv, options), options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new WrongUse((error as Error).message.split('. ')[0]!)
  }
}

/** `--seed -1` as `--seed=-1`, which is how parseArgs takes a value that begins with a dash. */
function joinNegatives(argv: string[], options: ParseArgsOptionsConfig): string[] {
  return argv.flatMap((word, i) => {
    const takesValue = (at: number) => options[argv[at]?.replace(/^--/, '') ?? '']?.type === 'string'
    if (takesValue(i) && /^-[\d.]/.test(argv[i + 1] ?? '')) return [`${word}=${argv[i + 1]}`]
    return takesValue(i - 1) && /^-[\d.]/.test(word) ? [] : [word]
  })
}

/** The value of a text flag, or undefined. */
export function textFlag(args: Arguments, name: string): string | undefined {
  const value = args.flags[name]
  return typeof value === 'string' ? value : undefined
}

/** The value of a numeric flag; wrong use when it is no number, is not whole when it must be, or is out of range. */
export function numberFlag(
  args: Arguments,
  name: string,
  { whole = false, min = -Infinity, max = Infinity }: { whole?: boolean; min?: number; max?: number } = {},
): number | undefined {
  const text = textFlag(args, name)
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new WrongUse(`--${name} takes a number, not "${text}"`)
  if (whole && !Number.isInteger(value)) throw new WrongUse(`--${name} takes a whole number, not "${text}"`)
  if (value < min || value > max) throw new WrongUse(`--${name} must be ${rangeWords(min, max)}, not ${text}`)
  return value
}

function rangeWords(min: number, max: number): string {
  if (max === Infinity) return `at least ${min}`
  return min === -Infinity ? `at most ${max}` : `from ${min} to ${max}`
}

/** The one positional argument (a file), or wrong use. */
export function onlyPositional(args: Arguments, what: string): string {
  if (args.positionals.length !== 1) throw new WrongUse(`takes exactly one ${what}`)
  return args.positionals[0]!
}

/** Prints one JSON value with a line end. A number that is not finite is a defect and is never printed. */
export function printJson(streams: Streams, value: unknown): void {
  const text = JSON.stringify(value, (key, item) => {
    if (typeof item === 'number' && !Number.isFinite(item)) throw new Error(`${key} is not a finite number`)
    return ArrayBuffer.isView(item) ? Array.from(item as unknown as ArrayLike<number>) : item
  })
  streams.out(`${text}\n`)
}
