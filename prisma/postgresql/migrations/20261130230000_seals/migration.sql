-- Each revision of a cycle is held to the one before it.
CREATE TABLE "Seal" (
    "municipalityId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "Seal_pkey" PRIMARY KEY ("municipalityId", "cycleId", "revision")
);
ALTER TABLE "Seal" ADD CONSTRAINT "Seal_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER "Seal_no_change" BEFORE UPDATE OR DELETE ON "Seal"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Seal_no_truncate" BEFORE TRUNCATE ON "Seal"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
