import type { Reason, RuleAt } from './reasons.ts'

/** One line in English for one reason; `reserve` is the place on the reserve list, if any. */
export function reasonText(reason: Reason, reserve?: number): string {
  const text = plainText(reason)
  return reserve === undefined ? text : `reserve ${reserve}; ${text}`
}

const moved = ', in by score alone: minima and shares took the place'

function plainText(reason: Reason): string {
  switch (reason.code) {
    case 'in-score':
      return `in by score (place ${reason.place})`
    case 'in-rule':
      return `in by ${reason.rules.map(ruleText).join(' and ')}, in place of ${reason.behind} (${ahead(reason.ahead)})`
    case 'out-cut':
      return `out: ${points(reason.below)} below the cut${whose(reason.within)}${reason.moved ? moved : ''}`
    case 'out-tie':
      return 'out: as many points as the last one in, behind by the tie rule'
    case 'out-full':
      return `out: ${reason.rules.map(fullText).join(' and ')}${cutText(
        reason.rules.filter(r => r.bound === 'at_most'),
        reason.below,
      )}`
    case 'out-held':
      return 'out: every place it could take is held by a minimum'
  }
}

function ruleText({ kind, by, value, places }: RuleAt): string {
  const name = kind === 'minimum' ? 'minimum' : 'share'
  return `the ${name} of ${by} ${value} (at least ${places})`
}

function fullText({ kind, by, value, bound, places }: RuleAt): string {
  if (bound === 'at_least') return `the share of ${by} ${value} holds its places (at least ${places})`
  return `${kind === 'share' ? 'share' : 'cap'} of ${by} ${value} is full (${count(places, 'place')})`
}

function cutText(rules: RuleAt[], below: number | undefined): string {
  if (below === undefined) return ', all held by minima'
  if (below <= 0) return `, behind the last one in${whose(rules)} by the tie rule`
  return `, ${points(below)} below the cut${whose(rules)}`
}

function whose(rules: RuleAt[]): string {
  return rules.length === 0 ? '' : ` of ${rules.map(({ by, value }) => `${by} ${value}`).join(' and ')}`
}

function ahead(more: number): string {
  return more === 0 ? 'as many points, ahead by the tie rule' : `${points(more)} ahead`
}

function points(number: number): string {
  return count(number, 'point')
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
