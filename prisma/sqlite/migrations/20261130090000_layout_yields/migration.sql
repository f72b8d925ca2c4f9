-- A value of which the layout alone is new gives way to a content, and is in the history all the same (rule C9).
-- Outcomes are text here, so there is nothing to change.
SELECT 1;
