"""The papers of a đề án: what each is made from, what its template may use, made as Word, PDF, or one numbered set."""
