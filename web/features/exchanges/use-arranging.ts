import { useState } from "react";
import { problemsOf, type Problem } from "../../ui/problem";

/** Sends what takes places in time: what stands against it is kept to be shown beside the form, anything else goes to its fields. */
export function useArranging(): { clash: Problem | null; arrange: (act: () => Promise<unknown>) => Promise<boolean> } {
  const [clash, setClash] = useState<Problem | null>(null);
  return {
    clash,
    arrange: async (act) => {
      setClash(null);
      try {
        await act();
        return true;
      } catch (error) {
        const [problem] = problemsOf(error);
        if (!problem || !("clashes" in problem.details || "wishes" in problem.details)) throw error;
        setClash(problem);
        return false;
      }
    },
  };
}
