-- +goose Up

-- PostgreSQL keeps long texts beside their rows, and needs no index as SQLite does. The
-- number goes with that of SQLite's, which a backup tells.
select 1;
