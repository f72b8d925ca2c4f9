-- Until something was sent in for a cycle, its blank workbook may be replaced, and the cycle may go with all that was said
-- of its workbooks. From then on both are append-only as before.

ALTER TABLE "BlankWorkbook" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;

DROP TRIGGER "BlankWorkbook_no_update";
CREATE TRIGGER "BlankWorkbook_no_update" BEFORE UPDATE ON "BlankWorkbook"
WHEN EXISTS (SELECT 1 FROM "Submission" WHERE "municipalityId" = OLD."municipalityId" AND "cycleId" = OLD."cycleId")
BEGIN
    SELECT RAISE(ABORT, 'BlankWorkbook is append-only');
END;

DROP TRIGGER "BlankWorkbook_no_delete";
CREATE TRIGGER "BlankWorkbook_no_delete" BEFORE DELETE ON "BlankWorkbook"
WHEN EXISTS (SELECT 1 FROM "Submission" WHERE "municipalityId" = OLD."municipalityId" AND "cycleId" = OLD."cycleId")
BEGIN
    SELECT RAISE(ABORT, 'BlankWorkbook is append-only');
END;

DROP TRIGGER "ToldMeaning_no_delete";
CREATE TRIGGER "ToldMeaning_no_delete" BEFORE DELETE ON "ToldMeaning"
WHEN EXISTS (SELECT 1 FROM "Submission" WHERE "municipalityId" = OLD."municipalityId" AND "cycleId" = OLD."cycleId")
BEGIN
    SELECT RAISE(ABORT, 'ToldMeaning is append-only');
END;
