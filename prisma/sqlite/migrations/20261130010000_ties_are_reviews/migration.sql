-- Fields of one tie that two sides filled in are an issue (rule C8), never a conflict: no row has ever been of that kind.
-- Kinds are text here, so there is nothing to change.
SELECT 1;
