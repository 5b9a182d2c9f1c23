// The door of the engine: the only file its customers import.
export { attach } from './actions/attach.ts'
export { detach, type Place } from './actions/detach.ts'
export { papersJudgedAnew } from './actions/judge-anew.ts'
export { goodOf, savePage, type PageSaved, type PostedPage } from './actions/save-page.ts'
export { beginResponse, type NewResponse } from './data/begin.ts'
export { answerColumns, answersOf, answerTables, type AnswerRow, type OwnAnswers } from './data/answers.ts'
export {
  currentDocuments,
  eraseAnswers,
  letGoUnsubmitted,
  shownFiles,
  submittedDocument,
  type CurrentDocument,
} from './data/documents.ts'
export { holdDraft, savePage as saveAnswers, type Target } from './data/draft.ts'
export {
  lastAnswers,
  lastForm,
  lastSaid,
  lastSaidIs,
  lastSaidWords,
  saidIfTaken,
  sharing,
  wasSentWith,
  type SaidAs,
} from './data/said.ts'
export { findSubmittedDocument, submittedDocuments } from './data/sent-documents.ts'
export {
  insertSubmission,
  lastSequence,
  lastSubmission,
  type NewSubmission,
  type Submission,
} from './data/submissions.ts'
export { sentWithPapers, type SentWithPapers } from './data/sent-with-papers.ts'
export type { SentSubject } from './data/unusable.ts'
export { whatCounts, type WhatCounts } from './data/what-counts.ts'
export { showDocument } from './handlers/document.ts'
export { progressSection } from './handlers/draft-progress.tsx'
export { answerMoved, type Way } from './handlers/moved.tsx'
export { printedPage } from './handlers/printed.tsx'
export { sendResponse, serveReview, type Reviewed, type Sending, type Sent } from './handlers/review.tsx'
export { showSentPaper, showSentPicture } from './handlers/sent-paper.tsx'
export { Missing, MissingPapers } from './pages/missing-papers.tsx'
export { sentSections } from './pages/sent-sections.tsx'
export { answerGroups, answersToRead, type SentForm } from './rules/answer-columns.ts'
export { missingPapers, usableSlots, type PaperPlace } from './rules/sent-papers.ts'
export { judgedNow } from './rules/usable.ts'
export { forgetAccepted } from './data/accepted-posts.ts'
export { chooseKnown } from './lookup/choose-known.ts'
export { showMatch } from './lookup/show-match.tsx'
export { mostFound, type Found, type KnownRecord, type Lookup, type Taken } from './lookup/lookup.ts'
export { ToyLookup } from './lookup/toy.tsx'
export { showFormPage } from './handlers/form-page.tsx'
export { saveFormPage } from './handlers/save-page.ts'
export { referenceOf } from './pages/printed.tsx'
export { SectionList } from './pages/tasks.tsx'
export { Unsent } from './pages/unsent.tsx'
export { contentHash, type SubmittedDocument } from './rules/content-hash.ts'
export { barsOf, nextStep, sectionTasks, type NextStep } from './rules/tasks.ts'
export { formContext, pagePath, papersOf, reviewPath, type ResponseForm, type Serving, type Told } from './serving.ts'
export { ToyResponse } from './toy.tsx'
export { words as responseWords } from './words.ts'
export { printWords } from './words/print.ts'
