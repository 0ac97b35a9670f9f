// Entities and GraphQL types describe themselves by decorators, which need this before the first of them is loaded.
import "reflect-metadata";
import "./refused";
