import { isWrong, type Given } from './answer.ts'
import type { FormPage, Question, TypeName } from './content.ts'
import type { QuestionType } from './type.ts'
import { account } from './types/account.tsx'
import { date } from './types/date.tsx'
import { file } from './types/file.tsx'
import { long } from './types/long.tsx'
import { many } from './types/many.tsx'
import { money } from './types/money.tsx'
import { month } from './types/month.tsx'
import { nib } from './types/nib.tsx'
import { nik } from './types/nik.tsx'
import { npwp } from './types/npwp.tsx'
import { nspp } from './types/nspp.tsx'
import { number } from './types/number.tsx'
import { one } from './types/one.tsx'
import { phone } from './types/phone.tsx'
import { place } from './types/place.tsx'
import { region } from './types/region.tsx'
import { text } from './types/text.tsx'
import { yesno } from './types/yesno.tsx'

/** One object per type of question. */
export const types: Record<TypeName, QuestionType> = {
  text,
  long,
  number,
  money,
  date,
  month,
  one,
  many,
  yesno,
  region,
  phone,
  nspp,
  nib,
  npwp,
  nik,
  account,
  place,
  file,
}

/** Whether a question asks for papers, which stand beside the answers. */
export function asksPapers({ type }: Pick<Question, 'type'>): boolean {
  return types[type].kept === 'papers'
}

/** Whether a page takes files: its questions tell. */
export function takesFiles(page: FormPage): boolean {
  return page.questions.some(asksPapers)
}

/** Whether a kept answer is being built step by step, which is no mistake. */
export function isBuilding(question: Question, given: Given | null | undefined): boolean {
  return isWrong(given) && types[question.type].steps?.includes(given.problem) === true
}
