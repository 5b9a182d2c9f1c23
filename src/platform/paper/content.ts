/** What a layout takes. */
export interface PaperContent {
  layout: 'letter' | 'certificate'
  lang: 'id' | 'en'
  title: string
  [part: string]: unknown
}
