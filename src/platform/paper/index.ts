// The door of the engine: the only file its customers import.
export { commonOf, letterOf, pageWords, undatedSigner } from './common.ts'
export type { PaperContent, Seal } from './content.ts'
export {
  definePaperKind,
  type AnyPaperKind,
  type ComposedWith,
  type Letterhead,
  type PaperKind,
  type PaperTexts,
  type Signer,
} from './kind.ts'
export { checkPattern, printedNumber, type PatternProblem } from './number.ts'
export { contentHash, paperPayload, readSealed, sealedText, sealPaper, type PaperReading } from './payload.ts'
export { checkTexts, filledTexts, MissingValue, variablesIn, type TextProblem } from './variables.ts'
