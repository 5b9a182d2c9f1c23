// The door of the engine: the only file its customers import.
export { MayFail } from './pages/may-fail.tsx'
export { PayabilityFacts, payableKinds, PayableTile, PaymentSection } from './pages/payability.tsx'
export { RequirementVerdicts } from './pages/verdicts.tsx'
export { categoryOf, type Category } from './rules/category.ts'
export { countProblems, findingsOf, type Finding } from './rules/findings.ts'
export {
  nameMeanings,
  paysPerson,
  personMeanings,
  type CategoryRule,
  type JudgedForm,
  type PayabilityRule,
} from './rules/judged-form.ts'
export { payabilityOf, type Payability } from './rules/payability.ts'
export {
  judgedMeanings,
  meaningsOfCheck,
  type Check,
  type Requirement,
  type RequirementData,
} from './rules/requirement.ts'
export { warningsOf } from './rules/warnings.ts'
export { ToyJudgement } from './toy.tsx'
export { categoryNames, categoryText, payableNames } from './words.ts'
