import { TextInput } from '../../../design/index.ts'
import { fieldOf, typed } from '../field.ts'
import { readPlace, type Place, type Point } from '../read-place.ts'
import { paperWords } from '../words/paper.ts'
import type { Box } from '../content.ts'
import type { QuestionType } from '../type.ts'

/** Coordinates, typed or pasted from a map's link. */
export const place: QuestionType = {
  parse({ code }, posted) {
    const value = readPlace(posted.value(code))
    return value ? { value } : { problem: { code: 'place.other' } }
  },
  island: 'place',
  show: shown => <TextInput {...fieldOf(shown)} value={typed(shown.given, shown.question.code, placeText)} here />,
  blank: (_question, { lang }) => ({
    kind: 'lines',
    lines: [{ label: paperWords(lang).latitude }, { label: paperWords(lang).longitude }],
  }),
  review: (_question, value) => placeText(value as Place),
  export: value => placeText(value as Place),
  warn: ({ within }, value) =>
    !within || 'link' in (value as Place) || isIn(within, value as Point)
      ? undefined
      : { code: 'place.far', params: { id: within.name.id, en: within.name.en } },
}

/** As it is shown and exported: the pair, or the link that was shared. */
function placeText(place: Place): string {
  return 'link' in place ? place.link : `${place.lat}, ${place.lon}`
}

function isIn({ south, north, west, east }: Box, { lat, lon }: Point): boolean {
  return lat > south && lat < north && lon > west && lon < east
}
