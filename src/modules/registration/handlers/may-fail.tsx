import type { ComponentChildren } from 'preact'
import { answersSent } from '../../../platform/form/parse-page.ts'
import { MayFail } from '../../../platform/requirement/index.ts'
import type { WhatCounts } from '../../../platform/response/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { readRegionBook } from '../../regions/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import { judge } from '../papers/judge.ts'

/** What the check may stumble over in one's own registration as it counts, judged as it will be when it is sent. */
export async function mayFailOf(
  c: Context,
  own: OwnRegistration,
  season: SeasonForm,
  counts: Pick<WhatCounts, 'answers' | 'slots'>,
): Promise<ComponentChildren> {
  const { house, lang } = c.var
  const answers = answersSent(season.content, counts.answers)
  const { findings } = await judge(house.db, season, { ...own, answers, slots: counts.slots })
  const book = await readRegionBook(house.db)
  return (
    <MayFail {...{ lang, form: season, findings, answers }} isSent={own.state === 'submitted'} regionName={book.name} />
  )
}
