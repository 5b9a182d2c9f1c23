// Travels with the pages of the office beside what travels with every page: keys of lists and cases.
import { listKeys } from './lists/keys.ts'

listKeys()
