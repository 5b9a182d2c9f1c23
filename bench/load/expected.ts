// Loaded through the bundler: the types of questions are written in TSX.
import { season } from '../../seasons/opop-2019/index.ts'
import { readAreaFiles } from '../../src/modules/regions/data/read-area-files.ts'
import { regionBook } from '../../src/modules/regions/rules/region-book.ts'
import { regionSource } from '../../src/modules/regions/rules/region-source.ts'
import { pagesOf } from '../../src/platform/form/content.ts'
import { parsePage } from '../../src/platform/form/parse-page.ts'
import type { Fields } from './browser.ts'

const pages = new Map(pagesOf(season.calls[0]!.form).map(({ page }) => [page.code, page]))
const regions = regionSource(regionBook(readAreaFiles('32')))
const form = { lang: 'id', regions, today: Temporal.PlainDate.from('2019-04-25') } as const

/** What must stand in the draft after a page was acknowledged, by question. */
export function expectedAnswers(page: string, fields: Fields): Record<string, unknown> {
  const posted = {
    value: (name: string) => fields.find(([key]) => key === name)?.[1].trim() ?? '',
    all: (name: string) => fields.flatMap(([key, value]) => (key === name ? [value] : [])),
  }
  const { answers } = parsePage(pages.get(page)!, posted, form)
  return JSON.parse(JSON.stringify(answers)) as Record<string, unknown>
}
