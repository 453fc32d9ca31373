-- +goose Up

-- Which version is the latest is asked at every page. A row of version holds its text
-- before the rest: the index answers without reading through it.
create index version_without_text on version (organisation, number, sha256, author, author_name, at, why, base);
