/** At least so many of every group of a column; with `when`, only of groups that have a row where that column is true. */
export interface MinimumRule {
  by: string
  at_least: number
  when?: string
}

/** At most so many of every group of a column. */
export interface MaximumRule {
  by: string
  at_most: number
}

/** One value of a column takes at least and at most these fractions of the total. */
export interface ShareRule {
  by: string
  value: string
  at_least: number
  at_most: number
}

export interface Rules {
  total: number
  minimum: MinimumRule[]
  maximum: MaximumRule[]
  share: ShareRule[]
  reserves: number
  /** What decides between equal scores, in order: columns ("-age": the lower first), at last "draw". */
  ties: string[]
  draw_seed: string
}

export type Read<T> = { ok: true; value: T; warnings: string[] } | { ok: false; refusal: string }

class Fault extends Error {}
type Fields = Record<string, unknown>

/** Reads the rules of a selection from parsed JSON; the refusal names the rule that is wrong. */
export function readRules(json: unknown): Read<Rules> {
  const warnings: string[] = []
  try {
    const fields = fieldsOf(json, 'the rules', [
      ...['total', 'minimum', 'maximum', 'share', 'reserves', 'ties', 'draw_seed'],
    ])
    if (fields.total === undefined) throw new Fault('the rules have no total')
    const value: Rules = {
      total: whole(fields.total, 'total', 1),
      minimum: list(fields.minimum, 'minimum').map(readMinimum),
      maximum: list(fields.maximum, 'maximum').map(readMaximum),
      share: list(fields.share, 'share').map(readShare),
      reserves: whole(fields.reserves ?? 0, 'reserves', 0),
      ties: readTies(fields.ties, warnings),
      draw_seed: text(fields.draw_seed ?? '', 'draw_seed', true),
    }
    if (value.draw_seed === '') warnings.push('no draw_seed: the draw between equals uses the empty seed')
    return { ok: true, value, warnings }
  } catch (error) {
    if (error instanceof Fault) return { ok: false, refusal: error.message }
    throw error
  }
}

function readMinimum(json: unknown, k: number): MinimumRule {
  const name = `minimum ${k + 1}`
  const { by, at_least, when } = fieldsOf(json, name, ['by', 'at_least', 'when'])
  const rule = { by: text(by, `${name}: by`), at_least: whole(at_least, `${name}: at_least`, 0) }
  return when === undefined ? rule : { ...rule, when: text(when, `${name}: when`) }
}

function readMaximum(json: unknown, k: number): MaximumRule {
  const name = `maximum ${k + 1}`
  const { by, at_most } = fieldsOf(json, name, ['by', 'at_most'])
  return { by: text(by, `${name}: by`), at_most: whole(at_most, `${name}: at_most`, 0) }
}

function readShare(json: unknown, k: number): ShareRule {
  const name = `share ${k + 1}`
  const fields = fieldsOf(json, name, ['by', 'value', 'at_least', 'at_most'])
  const rule = {
    by: text(fields.by, `${name}: by`),
    value: text(fields.value, `${name}: value`),
    at_least: fraction(fields.at_least ?? 0, `${name}: at_least`),
    at_most: fraction(fields.at_most ?? 1, `${name}: at_most`),
  }
  if (rule.at_least > rule.at_most)
    throw new Fault(`${name} (${rule.by} "${rule.value}"): at_least ${rule.at_least} is above at_most ${rule.at_most}`)
  return rule
}

function readTies(json: unknown, warnings: string[]): string[] {
  const ties = list(json ?? ['score', 'draw'], 'ties').map((tie, k) => text(tie, `ties ${k + 1}`))
  const draw = ties.indexOf('draw')
  if (draw < 0) warnings.push('ties end without "draw": the draw was added as the last step')
  else if (draw < ties.length - 1) warnings.push(`ties after "draw" decide nothing: ${ties.slice(draw + 1).join(', ')}`)
  if (ties.indexOf('score') > 0) warnings.push('"score" always comes first in ties')
  return [...ties.slice(0, draw < 0 ? ties.length : draw).filter(tie => tie !== 'score'), 'draw']
}

function fieldsOf(json: unknown, name: string, known: string[]): Fields {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Fault(`${name} must be a JSON object`)
  for (const key of Object.keys(json)) if (!known.includes(key)) throw new Fault(`unknown field in ${name}: "${key}"`)
  return json as Fields
}

function list(json: unknown, name: string): unknown[] {
  if (json === undefined) return []
  if (!Array.isArray(json)) throw new Fault(`${name} must be a list`)
  return json
}

function text(json: unknown, name: string, empty = false): string {
  const value = typeof json === 'number' || typeof json === 'boolean' ? String(json) : json
  if (typeof value !== 'string' || (!empty && value === '')) throw new Fault(`${name} must be a text`)
  return value
}

function whole(json: unknown, name: string, least: number): number {
  if (typeof json !== 'number' || !Number.isInteger(json) || json < least)
    throw new Fault(`${name} must be a whole number from ${least}, not ${JSON.stringify(json) ?? 'missing'}`)
  return json
}

function fraction(json: unknown, name: string): number {
  if (typeof json !== 'number' || !(json >= 0 && json <= 1))
    throw new Fault(`${name} must be a fraction from 0 to 1, not ${JSON.stringify(json)}`)
  return json
}
