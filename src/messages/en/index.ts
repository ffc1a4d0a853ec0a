import { aboutPage } from "./about-page.ts";
import { authors } from "./authors.ts";
import { corrections } from "./corrections.ts";
import { dates } from "./dates.ts";
import { desk } from "./desk.ts";
import { feed } from "./feed.ts";
import { guideMessages } from "./guide.ts";
import { facets, indexes } from "./indexes.ts";
import { keyMessages } from "./keys.ts";
import { ledger, pictures } from "./ledger.ts";
import { names } from "./names.ts";
import { notes } from "./notes.ts";
import { said } from "./passage-terms.ts";
import { columnFooter, controls, learn, passage, reading, strip } from "./reading.ts";
import { readings } from "./readings.ts";
import { searchMessages } from "./search.ts";
import { searchForm } from "./search-form.ts";
import { shareMessages } from "./share.ts";
import { front, site } from "./site.ts";
import {
	abouts,
	kinds,
	meanings,
	nameKinds,
	quantityKinds,
	relations,
	roles,
	slots,
	sourceKinds,
	stances,
	supports,
	uses,
	voices,
} from "./terms.ts";
import { topics } from "./topics.ts";
import { withdrawn } from "./withdrawn.ts";
import { inColumnsWords } from "./wording.ts";
import { works } from "./works.ts";
import { writing } from "./writing.ts";

/** Every word of the interface, in English. The columns' words never come from here. */
export const en = {
	/** The language of these words, as a tag (BCP 47): of small pages that show nothing else. */
	lang: "en",
	aboutPage,
	authors,
	abouts,
	columnFooter,
	controls,
	corrections,
	feed,
	dates,
	desk,
	facets,
	front,
	guide: guideMessages,
	inColumnsWords,
	indexes,
	keys: keyMessages,
	kinds,
	ledger,
	meanings,
	nameKinds,
	names,
	notes,
	passage,
	pictures,
	quantityKinds,
	reading,
	readings,
	relations,
	roles,
	said,
	search: searchMessages,
	searchForm,
	share: shareMessages,
	site,
	slots,
	sourceKinds,
	stances,
	strip,
	learn,
	supports,
	topics,
	uses,
	voices,
	withdrawn,
	works,
	writing,
};
