import { papersJudgedAnew } from '../../../platform/response/index.ts'
import { seasonForm } from '../../programmes/index.ts'
import { markJudged, standing } from './data/standing.ts'
import { judge } from './judge.ts'
import { words } from './words.ts'

/** What lists, filters and the office are told of a registration is judged anew without the files that broke after sending. */
export const judgePapersAnew = papersJudgedAnew({
  subjectKind: 'registration',
  act: 'registration.judge',
  standing,
  form: seasonForm,
  async judge(tx, subject, { sent, form, slots, unusable }) {
    const { columns } = await judge(tx, form, { ...subject, answers: sent.answers, slots })
    await markJudged(tx, subject.id, { ...columns, unusable })
    return { missing: columns.missing }
  },
  called: ({ number }) => words('id').called(number),
  path: '/saya',
})
