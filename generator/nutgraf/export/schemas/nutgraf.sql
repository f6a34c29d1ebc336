-- The tables of data/nutgraf.sqlite. Ids of items are long ones: `explainer/id`. Days are ISO 8601;
-- `made`, `date` and `published` of sources are EDTF, with the days between which they lie beside them
-- (NULL: open or not known). Columns named authors, topics and aliases hold JSON arrays.

CREATE TABLE explainers (
  slug TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  page TEXT NOT NULL,
  language TEXT NOT NULL,
  status TEXT NOT NULL,
  published TEXT,
  updated TEXT,
  authors TEXT NOT NULL,
  topics TEXT NOT NULL,
  translation_of TEXT REFERENCES explainers (slug),
  source_headline TEXT,
  source_publisher TEXT,
  source_author TEXT,
  source_url TEXT,
  source_archived TEXT,
  source_published TEXT
);

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  explainer TEXT NOT NULL REFERENCES explainers (slug),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT,
  text TEXT,
  url TEXT,
  wikidata TEXT,
  aliases TEXT NOT NULL,
  page TEXT NOT NULL
);

CREATE TABLE locations (
  id TEXT PRIMARY KEY,
  explainer TEXT NOT NULL REFERENCES explainers (slug),
  name TEXT NOT NULL,
  kind TEXT,
  role TEXT NOT NULL,
  latitude REAL,
  longitude REAL,
  uncertainty_m REAL,
  geometry TEXT,
  unlocated TEXT,
  country TEXT,
  wikidata TEXT,
  geonames TEXT,
  aliases TEXT NOT NULL,
  text TEXT,
  quote TEXT,
  quote_start INTEGER,
  quote_end INTEGER,
  page TEXT NOT NULL
);

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  explainer TEXT NOT NULL REFERENCES explainers (slug),
  title TEXT NOT NULL,
  publisher TEXT,
  author TEXT,
  url TEXT,
  archived TEXT,
  published TEXT,
  accessed TEXT,
  kind TEXT,
  page TEXT NOT NULL
);

CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  explainer TEXT NOT NULL REFERENCES explainers (slug),
  claim TEXT NOT NULL,
  claimant TEXT,
  claimant_kind TEXT,
  claimant_url TEXT,
  person TEXT REFERENCES people (id),
  made TEXT,
  made_earliest TEXT,
  made_latest TEXT,
  verdict TEXT NOT NULL,
  verdict_label TEXT NOT NULL,
  verdict_value INTEGER,
  assessment TEXT,
  quote TEXT,
  quote_start INTEGER,
  quote_end INTEGER,
  reviewed_by TEXT,
  reviewed TEXT,
  page TEXT NOT NULL
);

CREATE TABLE evidence (
  claim TEXT NOT NULL REFERENCES claims (id),
  position INTEGER NOT NULL,
  source TEXT REFERENCES sources (id),
  stance TEXT NOT NULL,
  quote TEXT,
  note TEXT,
  PRIMARY KEY (claim, position)
);

CREATE TABLE rebuttals (
  claim TEXT NOT NULL REFERENCES claims (id),
  rebuts TEXT NOT NULL REFERENCES claims (id),
  PRIMARY KEY (claim, rebuts)
);

CREATE TABLE claim_locations (
  claim TEXT NOT NULL REFERENCES claims (id),
  location TEXT NOT NULL REFERENCES locations (id),
  PRIMARY KEY (claim, location)
);

CREATE TABLE events (
  explainer TEXT NOT NULL REFERENCES explainers (slug),
  position INTEGER NOT NULL,
  date TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  title TEXT NOT NULL,
  text TEXT,
  location TEXT REFERENCES locations (id),
  PRIMARY KEY (explainer, position)
);

CREATE TABLE corrections (
  explainer TEXT NOT NULL REFERENCES explainers (slug),
  position INTEGER NOT NULL,
  date TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (explainer, position)
);

CREATE INDEX claims_explainer ON claims (explainer);
CREATE INDEX claims_person ON claims (person);
CREATE INDEX claims_verdict ON claims (verdict);
CREATE INDEX claims_made ON claims (made_earliest);
CREATE INDEX evidence_source ON evidence (source);
CREATE INDEX rebuttals_rebuts ON rebuttals (rebuts);
CREATE INDEX claim_locations_location ON claim_locations (location);
CREATE INDEX people_explainer ON people (explainer);
CREATE INDEX locations_explainer ON locations (explainer);
CREATE INDEX sources_explainer ON sources (explainer);
CREATE INDEX events_location ON events (location);
CREATE INDEX events_earliest ON events (earliest);

CREATE VIRTUAL TABLE explainers_fts USING fts5 (
  title, summary, source_headline,
  content="explainers", tokenize='unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE claims_fts USING fts5 (
  claim, claimant, assessment, quote,
  content="claims", tokenize='unicode61 remove_diacritics 2'
);
