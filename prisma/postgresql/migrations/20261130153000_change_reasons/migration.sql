-- Why a figure is far from last year's, said of one value of a cell.

CREATE TABLE "ChangeReason" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "actorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChangeReason_pkey" PRIMARY KEY ("municipalityId", "id")
);
CREATE INDEX "ChangeReason_municipalityId_cycleId_id_idx" ON "ChangeReason"("municipalityId", "cycleId", "id");
ALTER TABLE "ChangeReason" ADD CONSTRAINT "ChangeReason_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record"("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ChangeReason" ADD CONSTRAINT "ChangeReason_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User"("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER "ChangeReason_no_change" BEFORE UPDATE OR DELETE ON "ChangeReason"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ChangeReason_no_truncate" BEFORE TRUNCATE ON "ChangeReason"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
