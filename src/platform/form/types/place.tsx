import { TextInput } from '../../../design/index.ts'
import { fieldOf, typed } from '../field.ts'
import { paperWords } from '../words/paper.ts'
import type { Box } from '../content.ts'
import type { QuestionType } from '../type.ts'

interface Place {
  lat: number
  lon: number
}

/** Coordinates, typed or pasted from a map's link. */
export const place: QuestionType = {
  parse({ code }, posted) {
    const value = readPlace(posted.value(code))
    return value ? { value } : { problem: { code: 'place.other' } }
  },
  show: shown => <TextInput {...fieldOf(shown)} value={typed(shown.given, shown.question.code, placeText)} />,
  blank: (_question, { lang }) => ({
    kind: 'lines',
    lines: [{ label: paperWords(lang).latitude }, { label: paperWords(lang).longitude }],
  }),
  review: (_question, value) => placeText(value as Place),
  export: value => placeText(value as Place),
  warn: ({ within }, value) =>
    !within || isIn(within, value as Place)
      ? undefined
      : { code: 'place.far', params: { id: within.name.id, en: within.name.en } },
}

/** Links with a long name in them carry the pair behind it. */
const longestLink = 2000

// Blanks follow a mark or nothing: two runs of blanks side by side could be divided in a thousand ways.
const pairOfNumbers = /(-?\d{1,2}\.\d{2,})\s*(?:[,;/]\s*)?(?:%2C\s*)?(-?\d{2,3}\.\d{2,})/

/** "-7.2166, 107.9086", or any link that carries such a pair. */
export function readPlace(said: string): Place | undefined {
  const pair = pairOfNumbers.exec(said.slice(0, longestLink))
  if (!pair) return undefined
  const [lat, lon] = [Number(pair[1]), Number(pair[2])]
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined
}

function placeText({ lat, lon }: Place): string {
  return `${lat}, ${lon}`
}

function isIn({ south, north, west, east }: Box, { lat, lon }: Place): boolean {
  return lat > south && lat < north && lon > west && lon < east
}
