-- Form versions that are not offered any more. Their documents stay where they are.

CREATE TABLE "FormWithdrawal" (
    "municipalityId" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FormWithdrawal_pkey" PRIMARY KEY ("municipalityId", "formId", "version")
);
ALTER TABLE "FormWithdrawal" ADD CONSTRAINT "FormWithdrawal_municipalityId_formId_version_fkey" FOREIGN KEY ("municipalityId", "formId", "version") REFERENCES "FormVersion"("municipalityId", "formId", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;
