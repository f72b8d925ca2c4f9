-- Until something was sent in for a cycle, its blank workbook may be replaced, and the cycle may go with all that was said
-- of its workbooks. From then on both are append-only as before.

ALTER TABLE "BlankWorkbook" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION "refuse_change_once_sent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Submission" WHERE "municipalityId" = OLD."municipalityId" AND "cycleId" = OLD."cycleId") THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END;
$$;

DROP TRIGGER "BlankWorkbook_no_change" ON "BlankWorkbook";
CREATE TRIGGER "BlankWorkbook_no_change" BEFORE UPDATE OR DELETE ON "BlankWorkbook"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change_once_sent"();

DROP TRIGGER "ToldMeaning_no_change" ON "ToldMeaning";
CREATE TRIGGER "ToldMeaning_no_update" BEFORE UPDATE ON "ToldMeaning"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ToldMeaning_no_delete" BEFORE DELETE ON "ToldMeaning"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change_once_sent"();
